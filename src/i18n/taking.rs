//! What a share page says of pictures that follow the reader.

use super::Lang;
use super::texts::texts;

texts! {
    /// What a share page says of pictures that follow the reader.
    Taking {
        /// Heading.
        heading = "现在看到的图", "The chart as you have it";
        /// Under that heading.
        about =
            "带着你的筛选、突出显示、选中、排列、配色和字号，在浏览器里生成；图上有还原它的链接和二维码。",
            "With your filters, highlight, selection, order, colours and text size, made in your browser; it carries a link and a QR code that bring it back.";
        /// Buttons: a picture for an article, and one for a phone, each as PNG and as SVG.
        forms: [(&'static str, &'static str); 4] =
            [
                ("sheet.png", "图片（PNG）"),
                ("sheet.svg", "矢量图（SVG）"),
                ("tall.png", "长图（PNG）"),
                ("tall.svg", "长图（SVG）"),
            ],
            [
                ("sheet.png", "Image (PNG)"),
                ("sheet.svg", "Vector image (SVG)"),
                ("tall.png", "Tall image (PNG)"),
                ("tall.svg", "Tall image (SVG)"),
            ];
        /// Heading of the files that follow.
        whole = "整张图", "The whole chart";
        /// Said while one is made.
        making = "正在生成图片……", "Making the image…";
        /// Said once it is there.
        made = "图片已生成，并已交给浏览器下载：", "The image is made, and your browser is saving it: ";
        /// Said where a browser saves what is pressed for long.
        hold = "图片已生成，长按图片即可保存。", "The image is made; press and hold it to save it.";
        /// Said where the interactive part is missing.
        absent =
            "图片没有生成：互动部分没有载入。整张图的文件在下面。",
            "No image: the interactive part is not loaded. The files of the whole chart are below.";
        /// Said where the browser cannot make a picture.
        refused =
            "图片没有生成：浏览器不让画，或内存不够。可以换成SVG，整张图的文件在下面。",
            "No image: the browser refuses to draw it, or has too little memory. SVG may do; the files of the whole chart are below.";
        /// Said where no font has Chinese.
        fontless =
            "图片没有生成：这台设备没有中文字体，图上会是方框。整张图的文件在下面。",
            "No image: no font of this device has Chinese, and there would be boxes. The files of the whole chart are below.";
        /// Said where the chart cannot be drawn; why follows.
        undrawn =
            "图片没有生成。整张图的文件在下面。原因：",
            "No image. The files of the whole chart are below. Why: ";
    }
}

impl Lang {
    /// What a share page says of pictures that follow the reader.
    pub fn taking(self) -> &'static Taking {
        match self {
            Self::Zh => &Taking::ZH,
            Self::En => &Taking::EN,
        }
    }
}
