//! The fixed texts that the browser needs too.

use super::texts::texts;

texts! {
    /// The fixed texts that the browser needs too; sentences with values are methods beside it.
    Messages {
        /// Between two sentences.
        sentence_gap = "", " ";
        /// Between a name and what it names.
        colon = "：", ": ";
        /// Between statements of one line.
        semicolon = "；", "; ";
        /// Ends a sentence that goes on with another.
        full_stop = "。", ". ";
        /// Between names of one line. A dot is as wide as a character in Chinese fonts.
        dot = " · ", " – ";
        /// For a term that the source leaves open.
        unstated = "原文未写", "not stated";
        /// Chart caveat.
        changes_caveat =
            "每行的指标不同，各区之间不要比长短；降幅排名说的是降幅，不是水平。",
            "Every row is a different measure: do not compare lengths across districts. A rank of a fall is not a rank of the level.";
        /// Chart caveat.
        amounts_caveat =
            "对数刻度：距离相等，倍数相等。每行的钱口径不同，不要跨区相比，也不能相加。",
            "Logarithmic scale: equal distances are equal ratios. Every row is different money, not to be compared across districts or added up.";
        /// Chart caveat.
        percent_caveat =
            "各行的整体不同，整体有多大都没写；各区之间不要比。",
            "Every row is part of another whole, and no whole is given a size: do not compare rows across districts.";
        /// Chart caveat, where some of the figures shown apart may be compared.
        apart_caveat =
            "各区分开列出；能不能对照，看每一对的判定。",
            "The districts stand apart; see the verdict on each pair.";
        /// A chart that the filter has emptied.
        nothing_selected = "所选范围内没有这类数字。", "Nothing of this sort in the selection.";
        /// In its place, below that sentence.
        once_cleared = "清除筛选后，此图显示全部内容。", "Once the filters are cleared, this chart shows all it has.";
        /// Heading of the controls.
        controls = "选看", "View options";
        /// Label of the theme filter.
        filter_themes = "主题", "Themes";
        /// Names the settings of how the page looks.
        display = "显示设置", "Display settings";
        /// Label of the district highlight.
        highlight = "突出显示", "Highlight a district";
        /// No district highlighted.
        highlight_none = "无", "None";
        /// Label of the choice between light and dark.
        colours = "配色", "Colours";
        /// As the device says.
        colours_auto = "随系统", "Match device";
        /// Dark on paper.
        colours_light = "浅色", "Light";
        /// Light on a dark ground.
        colours_dark = "深色", "Dark";
        /// Sets everything large, or back.
        large_text = "大字", "Large text";
        /// Clears the filter.
        clear = "全部显示", "Show all";
        /// Opens a chart's table.
        table = "数据表", "Table";
        /// SortKey.
        district = "区", "District";
        /// SortKey.
        measure = "指标", "Measure";
        /// SortKey.
        value = "数值", "Value";
        /// SortKey.
        printed = "原文写法", "As printed";
        /// SortKey.
        period = "时段", "Period";
        /// SortKey.
        attribution = "凭什么归到该区", "Evidence for the district";
        /// SortKey.
        place = "原文位置", "Place in the source";
        /// SortKey.
        remarks = "定义与说明", "Definition and notes";
        /// SortKey: names of figures that were worked out.
        worked_out = "推算", "Worked out";
        /// SortKey.
        formula_column = "算式", "Formula";
        /// SortKey.
        condition_column = "范围与前提", "Bounds and condition";
        /// Label of a source line.
        source = "来源", "Source";
        /// Dismisses a notice or a tooltip.
        close = "关闭", "Close";
        /// Heading of a notice about a query string.
        query_ignored =
            "链接里有认不出的筛选条件，已忽略：",
            "This link has options that are not understood; ignored: ";
        /// Shows the rest of a tall chart.
        unfold = "展开全图", "Show the whole chart";
        /// Hides it again.
        fold = "收起", "Show less";
        /// How to move in a chart by keyboard.
        keyboard_hint = "用方向键逐个查看，Esc 离开", "Arrow keys move between figures, Esc leaves";
        /// Label of the switch between chart, table and sources.
        views = "显示方式", "Show as";
        /// The chart itself.
        chart = "图", "Chart";
        /// Where the figures stand in the source.
        sources = "出处", "Sources";
        /// SortKey: what a claim says.
        claim = "说法", "Claim";
        /// SortKey: how far a claim has got.
        status_column = "状态", "Status";
        /// SortKey: how far a claim reaches, and what it is.
        level_column = "层级与类型", "Level and type";
        /// Label of the search.
        search = "按名称查找（中英文均可）", "Search names, in English or Chinese";
        /// No filter.
        any = "不限", "Any";
        /// Label of a filter.
        kind = "类别", "Kind of number";
        /// Label of a filter.
        best_verdict = "能不能比", "Comparability";
        /// Scan defects on the lines of a figure.
        defects_here = "这里的扫描问题", "Scan problems here";
        /// Link that leaves one figure or claim in all charts.
        everywhere = "全页只看这一项", "Show only this";
        /// Link that lays a figure beside another as a pair in the panel.
        put_beside = "和其他区比一比", "Compare with another district";
        /// SortKey: a facet.
        facet_column = "比什么", "What";
        /// SortKey: whether both sides agree in it.
        judged = "是否一致", "Match";
        /// They do.
        same = "相同", "Same";
        /// They do not.
        differs = "不同", "Differs";
        /// One of them leaves it open.
        left_open = "原文未写", "Not stated";
        /// Link to all ways to use a chart elsewhere.
        share = "分享与引用", "Share and cite";
        /// Unfolds the search and the filters.
        find = "查找与筛选", "Find and filter";
        /// Heading over the charts of one sort of number each.
        same_sort = "同类的数字，各区分开看", "Same sort of number, each district by itself";
        /// Under that heading.
        same_sort_intro =
            "下面三张图把同一种数字画在一起：升降、金额、百分数。每个区一栏，只在自己的栏里看；跨区能不能对照，以上面的判定为准。",
            "Three charts, each of one sort of number: changes, sums of money, percentages. Read each district in its own panel; what may be read across is decided by the verdicts above.";
    }
}
