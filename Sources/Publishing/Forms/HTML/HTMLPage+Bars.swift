extension HTMLPage {
    mutating func write(_ chart: BarChart) {
        guard !chart.bars.isEmpty else { return }
        writer.markup("<figure>\n")
        if !chart.caption.isBlank {
            writer.markup("<figcaption>")
            writer.lines(chart.caption)
            writer.markup("</figcaption>\n")
        }
        writeLegend(of: chart)
        writer.markup("<ul class=\"bars\">\n")
        for bar in chart.bars { write(bar) }
        writer.markup("</ul>\n</figure>\n")
    }

    private mutating func writeLegend(of chart: BarChart) {
        let used = Set(chart.bars.lazy.flatMap(\.segments).filter { $0.perMille > 0 }.map(\.kind))
        guard !used.isEmpty else { return }
        writer.markup("<ul class=\"legend\" aria-hidden=\"true\">\n")
        for kind in [BarChart.Segment.Kind.evidenced, .claimed, .attainable] where used.contains(kind) {
            writer.markup("<li><svg width=\"28\" height=\"14\">")
            write(kind, from: 0, to: 1_000)
            writer.markup("</svg>")
            writer.text(kind.name[publication.language])
            writer.markup("</li>\n")
        }
        writer.markup("</ul>\n")
    }

    private mutating func write(_ bar: BarChart.Bar) {
        count += 1
        // The picture says the same to screen readers.
        writer.markup("<li><p aria-hidden=\"true\"><b>")
        writer.lines(bar.label)
        writer.markup("</b> <span>")
        writer.lines(bar.words)
        writer.markup("</span></p>\n<svg role=\"img\" width=\"100%\" height=\"14\" aria-labelledby=\"_bar-")
        writer.number(count)
        writer.markup("\" aria-describedby=\"_words-")
        writer.number(count)
        writer.markup("\"><title id=\"_bar-")
        writer.number(count)
        writer.markup("\">")
        writer.text(bar.label)
        writer.markup("</title><desc id=\"_words-")
        writer.number(count)
        writer.markup("\">")
        writer.text(bar.words)
        writer.markup("</desc><rect class=\"track\" x=\"0\" y=\"0.5\" width=\"100%\" height=\"13\" fill=\"")
        writer.colour(palette.tint)
        writer.markup("\" stroke=\"")
        writer.colour(palette.rule)
        writer.markup("\"/>")
        var start = 0
        for segment in bar.segments {
            let end = min(1_000, start + max(0, segment.perMille))
            if end > start { write(segment.kind, from: start, to: end) }
            start = end
        }
        writer.markup("</svg></li>\n")
    }

    /// A part of a bar. Each kind differs in its pattern too: full, striped, or an outline. The colours are for
    /// programs that apply no style sheet to pictures.
    private mutating func write(_ kind: BarChart.Segment.Kind, from start: Int, to end: Int) {
        writer.markup("<rect class=\"")
        switch kind {
        case .evidenced:
            writer.markup("evidenced\" y=\"0\" height=\"14\" fill=\"")
            writer.colour(palette.accent)
        case .claimed:
            writer.markup("claimed\" y=\"0\" height=\"14\" fill=\"")
            writer.colour(palette.halfAccent)
        case .attainable:
            writer.markup("attainable\" y=\"0.5\" height=\"13\" stroke-dasharray=\"3 2\" stroke=\"")
            writer.colour(palette.soft)
            writer.markup("\" fill=\"")
            writer.colour(palette.page)
        }
        writer.markup("\" x=\"")
        writer.tenths(start)
        writer.markup("%\" width=\"")
        writer.tenths(end - start)
        writer.markup("%\"/>")
        guard kind == .claimed else { return }
        for y: StaticString in ["0.5", "4.5", "9.5", "13.5"] {
            writer.markup("<line class=\"stripe\" stroke=\"")
            writer.colour(palette.accent)
            writer.markup("\" x1=\"")
            writer.tenths(start)
            writer.markup("%\" x2=\"")
            writer.tenths(end)
            writer.markup("%\" y1=\"")
            writer.markup(y)
            writer.markup("\" y2=\"")
            writer.markup(y)
            writer.markup("\"/>")
        }
    }
}
