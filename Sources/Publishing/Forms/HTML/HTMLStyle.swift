/// The style sheet of a publication: for light and dark screens of any width, and for A4.
struct HTMLStyle {
    let text: String

    init(_ publication: Publication) {
        let accent = publication.accent ?? HTMLPalette.accent
        text =
            Self.paper(publication) + ":root {\n" + Self.variables(.light(accent)) + "}\n"
            + "@media screen and (prefers-color-scheme: dark) {\n:root {\n"
            + Self.variables(.dark(accent))
            + "}\nheader img, figure img { padding: .5rem; border-radius: .25rem; background-color: #fff; }\n}\n"
            + Self.rules + Self.printRules
    }

    /// The most characters of the notice at the foot of a page, where there is room for about four lines. The whole
    /// notice stands on the first page.
    private static let longestNotice = 240

    private static func paper(_ publication: Publication) -> String {
        let notice =
            publication.notice.count > longestNotice
            ? publication.notice.prefix(longestNotice - 1) + "…" : publication.notice[...]
        let heading = [publication.subtitle, publication.title].filter { !$0.isEmpty }.joined(separator: " · ")
            .prefix(120)
        return """
            @page {
              size: A4;
              margin: 22mm 18mm 24mm;
              @top-right { content: \(String(heading).cssString); font: 8pt/1.3 sans-serif; color: #565d64; }
              @bottom-left {
                content: \(String(notice).cssString);
                width: 85%;
                font: 8pt/1.3 sans-serif;
                color: #565d64;
                text-align: left;
              }
              @bottom-right {
                content: counter(page) " / " counter(pages);
                width: 15%;
                font: 8pt/1.3 sans-serif;
                color: #565d64;
                text-align: right;
              }
            }
            @page :first { @top-right { content: ""; } }

            """
    }

    private static func variables(_ palette: HTMLPalette) -> String {
        [
            ("page", palette.page), ("tint", palette.tint), ("text", palette.text), ("soft", palette.soft),
            ("rule", palette.rule), ("accent", palette.accent), ("half", palette.halfAccent), ("good", palette.good),
            ("warning", palette.warning), ("bad", palette.bad),
        ].map { "  --\($0): \($1.hex);\n" }.joined()
    }

    private static let rules = """
        *, ::before, ::after { box-sizing: border-box; }
        html {
          background-color: var(--page);
          color: var(--text);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        body { max-width: 64rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { margin: 2em 0 .5em; line-height: 1.25; }
        h1 { margin: 0; color: var(--accent); font-size: 2.1rem; letter-spacing: -.01em; }
        h2 {
          padding-bottom: .25em;
          border-bottom: 2px solid;
          border-bottom-color: var(--accent);
          color: var(--accent);
          font-size: 1.4rem;
        }
        h3 { font-size: 1.15rem; }
        h4, h5, h6 { font-size: 1rem; }
        p, ul, .facts { max-width: 44rem; margin: 0 0 .9em; }
        ul { padding-left: 1.25em; }
        li { margin: .2em 0; }
        a { color: var(--accent); }
        a:focus-visible, .scroll:focus-visible { outline: 2px solid; outline-color: var(--accent); outline-offset: 2px; }
        code { font: .9em ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; hyphens: none; }
        .skip { position: absolute; left: -60rem; background-color: var(--page); }
        .skip:focus { left: 1rem; top: 1rem; }
        header img { display: block; max-width: 14rem; max-height: 3.5rem; margin: 0 0 1.75rem; }
        .subtitle { margin: .25rem 0 0; color: var(--text); font-size: 1.3rem; }
        .meta { margin: .75rem 0 0; color: var(--soft); }
        .meta span { margin-right: 1.5em; }
        .notice, .note {
          margin: 1.25em 0;
          padding: .7em 1em;
          border-left: .25rem solid;
          border-left-color: var(--accent);
          background-color: var(--tint);
        }
        nav { margin: 2.25rem 0 0; }
        nav h2 { margin: 0 0 .4rem; border: 0; padding: 0; color: var(--soft); font-size: 1rem; }
        nav ul { max-width: none; margin: 0; padding: 0; columns: 18rem; column-gap: 2.5rem; list-style: none; }
        nav li { margin: 0; padding: .15em 0; break-inside: avoid; }
        nav li li { padding-left: 1.25em; font-size: .93em; }
        nav a { text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        footer {
          margin-top: 3.5rem;
          padding-top: .75rem;
          border-top: 1px solid;
          border-top-color: var(--rule);
          color: var(--soft);
          font-size: .85rem;
        }
        .facts { display: table; border-collapse: collapse; }
        .facts > div { display: table-row; }
        .facts dt, .facts dd { display: table-cell; padding: .2em 0; vertical-align: top; }
        .facts dt { min-width: 9rem; padding-right: 1.5em; color: var(--soft); }
        .facts dd { margin: 0; }
        .scroll { margin: 0 0 1.5em; overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .93rem; line-height: 1.45; }
        .wide { min-width: 44rem; }
        caption { padding: .3em 0 .5em; color: var(--soft); text-align: left; }
        th, td {
          padding: .45em .8em .45em 0;
          border-bottom: 1px solid;
          border-bottom-color: var(--rule);
          overflow-wrap: anywhere;
          hyphens: auto;
          text-align: left;
          vertical-align: top;
        }
        thead th {
          padding-left: 0;
          border-bottom: 2px solid;
          border-bottom-color: var(--soft);
          color: var(--soft);
          font-weight: 600;
          vertical-align: bottom;
        }
        th:last-child, td:last-child { padding-right: 0; }
        tbody th { font-weight: 600; }
        tbody .mixed { font-weight: inherit; }
        tbody tr:target > * { background-color: var(--tint); }
        .number { font-variant-numeric: tabular-nums; text-align: right; }
        .good { color: var(--good); }
        .warning { color: var(--warning); }
        .bad { color: var(--bad); }
        .neutral { color: var(--soft); }
        figure { margin: 0 0 1.75em; }
        figcaption { margin: 0 0 .5em; color: var(--soft); font-size: .93rem; }
        figure img { display: block; width: 100%; max-width: 47.5rem; height: auto; }
        figure ul { margin-top: .75em; color: var(--soft); font-size: .93rem; }
        .bars, .legend { max-width: none; margin: 0; padding: 0; list-style: none; }
        .bars li { margin: 0 0 .85em; }
        .bars p { display: flex; flex-wrap: wrap; justify-content: space-between; max-width: none; margin: 0 0 .2em; }
        .bars b { margin-right: 1.5em; font-weight: 600; }
        .bars span { color: var(--soft); font-size: .93rem; font-variant-numeric: tabular-nums; }
        .bars svg { display: block; width: 100%; height: 14px; }
        .legend { margin: 0 0 .9em; color: var(--soft); font-size: .93rem; }
        .legend li { display: inline-block; margin: 0 1.5em 0 0; }
        .legend svg { margin-right: .4em; vertical-align: -.1em; }
        .track { fill: var(--tint); stroke: var(--rule); }
        .evidenced { fill: var(--accent); }
        .claimed { fill: var(--half); }
        .stripe { stroke: var(--accent); }
        .attainable { fill: var(--page); stroke: var(--soft); }
        @media (max-width: 40rem) {
          body { padding: 1.5rem 1rem 2rem; }
          h1 { font-size: 1.7rem; }
          .facts, .facts > div, .facts dt, .facts dd { display: block; }
          .facts dt { padding-bottom: 0; }
          .facts dd { padding-top: 0; }
        }

        """

    private static let printRules = """
        @media print {
          html { font-size: 10pt; line-height: 1.45; }
          body { max-width: none; padding: 0; }
          p, li, dd { orphans: 3; widows: 3; }
          h1, h2, h3, h4, h5, h6, caption, figcaption, .legend { break-after: avoid; }
          a { color: inherit; }
          .skip, footer, nav { display: none; }
          .bars li { margin-bottom: .45em; }
          .notice, .note { margin: .8em 0; padding: .5em .8em; }
          h2, h3 { margin-top: 1.3em; }
          .page { break-before: page; }
          .page > h2 { margin-top: 0; }
          .scroll { overflow: visible; }
          .wide { min-width: 0; }
          thead { display: table-header-group; }
          tr, .bars li, .note, .notice, figure img { break-inside: avoid; }
          tr.long { break-inside: auto; }
          .away::after { content: " (" attr(href) ")"; color: var(--soft); font-size: .85em; overflow-wrap: anywhere; }
        }

        """
}
