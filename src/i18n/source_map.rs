//! What the chart `source-map` says.

use super::Messages;
use super::sentence::sentence;

/// What the map finds, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// How often the text goes from one district to another, in the order of the scan.
    pub turns: usize,
    /// How many score boxes there are.
    pub boxes: usize,
    /// How many of them have a title that names no district.
    pub untitled: usize,
    /// How many figures there are.
    pub figures: usize,
    /// How many of them stand in a line that names their district.
    pub named: usize,
}

impl Messages {
    /// The finding of the map.
    pub fn source_map_finding(&self, found: Found) -> String {
        let mut said = vec![self.turns(found.turns)];
        said.extend(self.untitled_boxes(found.boxes, found.untitled));
        said.extend(self.named_lines(found.figures, found.named));
        said.join(self.sentence_gap)
    }

    /// How often the text changes district.
    fn turns(&self, n: usize) -> String {
        if n == 0 {
            let none = self.either(
                "按扫描的顺序读，各区的文字没有交错。",
                "In the order of the scan the districts’ texts do not alternate.",
            );
            return none.to_owned();
        }
        let times = match n {
            1 => self.either("1", "once").to_owned(),
            2 => self.either("两", "twice").to_owned(),
            _ => self.number_of(n, "", "time", "times"),
        };
        self.said(sentence!("按扫描的顺序读，文字在各区之间换了{0}次：位置证明不了归属。", "In the order of the scan the text passes from one district to another {0}: position proves nothing."), [&times],
        )
    }

    /// How many score boxes have a title without a district.
    fn untitled_boxes(&self, boxes: usize, untitled: usize) -> Option<String> {
        let [all, few] = [boxes, untitled].map(|n| n.to_string());
        Some(match (untitled, boxes) {
            (0, _) => return None,
            (1, 1) => self
                .either(
                    "成绩单的标题不写区名。",
                    "The title of the score box names no district.",
                )
                .to_owned(),
            (2, 2) => self
                .either(
                    "两张成绩单的标题都不写区名。",
                    "The titles of both score boxes name no district.",
                )
                .to_owned(),
            _ if untitled == boxes => self.said(
                sentence!(
                    "{0}张成绩单的标题都不写区名。",
                    "None of the {0} score boxes has a title that names a district."
                ),
                [&all],
            ),
            (1, _) => self.said(
                sentence!(
                    "{0}张成绩单里，有一张的标题不写区名。",
                    "Of {0} score boxes, one has a title that names no district."
                ),
                [&all],
            ),
            _ => self.said(
                sentence!(
                    "{0}张成绩单里，{1}张的标题不写区名。",
                    "Of {0} score boxes, {1} have titles that name no district."
                ),
                [&all, &few],
            ),
        })
    }

    /// How many figures stand in a line that names their district.
    fn named_lines(&self, figures: usize, named: usize) -> Option<String> {
        let [all, few] = [figures, named].map(|n| n.to_string());
        Some(match (named, figures) {
            (_, 0) => return None,
            (0, 1) => self
                .either(
                    "这个数字所在的行没写区名。",
                    "The line of this figure does not name its district.",
                )
                .to_owned(),
            (1, 1) => self
                .either(
                    "这个数字所在的行写着区名。",
                    "The line of this figure names its district.",
                )
                .to_owned(),
            (0, _) => self.said(
                sentence!(
                    "{0}个数字，所在的行都没写区名。",
                    "None of the {0} figures stands in a line that names its district."
                ),
                [&all],
            ),
            _ if named == figures => self.said(
                sentence!(
                    "{0}个数字，所在的行都写着区名。",
                    "All {0} figures stand in lines that name their district."
                ),
                [&all],
            ),
            (1, _) => self.said(
                sentence!(
                    "{0}个数字里，只有1个所在的行写着区名。",
                    "Of {0} figures, one stands in a line that names its district."
                ),
                [&all],
            ),
            _ => self.said(
                sentence!(
                    "{0}个数字里，{1}个所在的行写着区名。",
                    "Of {0} figures, {1} stand in a line that names their district."
                ),
                [&all, &few],
            ),
        })
    }

    /// What must not be read into the map.
    pub fn source_map_caveat(&self) -> &'static str {
        self.either(
            "条长只是字数，不表示轻重；图上没有原文字句。一行没写区名，不等于归属没有依据：依据写在各个数字的说明里。",
            "A strip is as long as its line has characters, and no heavier for that; none of the source’s words are shown. A line that names no district may still have evidence for one: it is given with each figure.",
        )
    }

    /// A full strip of the map.
    pub fn strip_named(&self) -> &'static str {
        self.either("这一行写着区名", "the line names the district")
    }

    /// A hatched strip.
    pub fn strip_attributed(&self) -> &'static str {
        self.either(
            "归于该区，这一行没写区名",
            "the district’s, not named in the line",
        )
    }

    /// A grey strip.
    pub fn strip_of_none(&self) -> &'static str {
        self.either("未归入任何一区", "given to no district")
    }

    /// A mark of the map for a figure.
    pub fn mark_of_figure(&self) -> &'static str {
        self.either("一个数字", "a figure")
    }

    /// A mark of the map for a claim.
    pub fn mark_of_claim(&self) -> &'static str {
        self.either("一项说法", "a claim")
    }

    /// The numerals at the side of the map.
    pub fn line_numbers(&self) -> &'static str {
        self.either("行号", "line number")
    }

    /// What is framed and joined in the map.
    pub fn selected_places(&self) -> &'static str {
        self.either(
            "选中的数字；不止一处时有连线",
            "the selected figure; its places, if several, are joined",
        )
    }

    /// Over the strips of a district's article, in reading order.
    pub fn article_of(&self, district: &str) -> String {
        self.said(sentence!("{0}文章", "The {0} article"), [district])
    }

    /// Over the strips that no district has, in reading order.
    pub fn article_of_none(&self) -> &'static str {
        self.either("未归入任何一区", "Given to no district")
    }

    /// What stands in a part of the spread, which has at least one of both.
    pub fn part_holds(&self, part: &str, figures: usize, claims: usize) -> String {
        let figures = (figures > 0).then(|| self.figures(figures));
        let claims = (claims > 0).then(|| self.number_of(claims, "项说法", "claim", "claims"));
        let held: Vec<String> = figures.into_iter().chain(claims).collect();
        [part, self.colon, &self.names(&held)].concat()
    }
}
