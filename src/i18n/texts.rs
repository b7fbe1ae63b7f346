//! Fixed texts, both languages side by side.

/// A struct of fixed texts, one field each, and its two values: first Chinese, then English.
/// A text that one language lacks does not compile. A field has the type `&'static str` where
/// none is named.
macro_rules! texts {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$doc:meta])* $field:ident $(: $type:ty)? = $zh:expr, $en:expr;)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, PartialEq, Eq)]
        pub struct $name {
            /// The language.
            pub lang: $crate::lang::Lang,
            $($(#[$doc])* pub $field: $crate::i18n::texts::texts!(@type $($type)?),)*
        }

        impl $name {
            /// In Chinese.
            pub(super) const ZH: Self = Self {
                lang: $crate::lang::Lang::Zh,
                $($field: $zh,)*
            };
            /// In English.
            pub(super) const EN: Self = Self {
                lang: $crate::lang::Lang::En,
                $($field: $en,)*
            };
        }
    };
    (@type) => { &'static str };
    (@type $type:ty) => { $type };
}
pub(super) use texts;
