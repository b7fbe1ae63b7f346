//! What is written on pictures of charts, beside what the charts say.

use super::Messages;
use super::sentence::sentence;

impl Messages {
    /// Under an image: the terms of use.
    pub fn licence(&self) -> &'static str {
        self.either(
            "图和数据可自由使用，请保留图下说明（数据 CC0-1.0）",
            "Image and data may be used freely; please keep the notes (data: CC0-1.0)",
        )
    }

    /// Beside a QR code.
    pub fn scan(&self) -> &'static str {
        self.either(
            "扫码看互动图、数据表和每个数字的出处",
            "Scan for the interactive chart, the table and the source of every figure",
        )
    }

    /// On what covers whether two sides may be compared, in an article.
    pub fn tap(&self) -> &'static str {
        self.either(
            "点开看：能不能比，为什么",
            "Tap to see: do they compare, and why?",
        )
    }

    /// Above a chart of which filters have left a part.
    pub fn filtered(&self, filters: &[String]) -> String {
        self.said(
            sentence!(
                "不是全图：只含筛选出的部分（{0}）。",
                "Not the whole chart, but what filters have left ({0})."
            ),
            [&self.parts(filters)],
        )
    }

    /// A filter, and what it leaves.
    pub fn filter(&self, name: &str, leaves: &str) -> String {
        [name, self.colon, leaves].concat()
    }

    /// A search as a filter.
    pub fn looked_for(&self, words: &str) -> String {
        self.said(sentence!("名称含“{0}”", "names with “{0}”"), [words])
    }

    /// Above what is selected.
    pub fn selected(&self) -> &'static str {
        self.either("图中选中", "Selected in the chart")
    }
}
