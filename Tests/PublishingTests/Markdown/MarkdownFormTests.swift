import Testing

@testable import Publishing

/// Markdown that is read as it is meant, by CommonMark's rules.
@Suite struct MarkdownFormTests {
    private func lines(_ blocks: Publication.Block..., title: String = "S") -> [String] {
        let publication = Publication(
            title: "T", subtitle: "", language: .english, day: "2026-06-30", sections: [.init("s", title, blocks)])
        let text = String(decoding: MarkdownForm.bytes(of: publication), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4).map(String.init)
    }

    @Test func samePublicationGivesTheSameBytes() {
        #expect(MarkdownForm.bytes(of: Sample.publication()) == MarkdownForm.bytes(of: Sample.publication()))
    }

    @Test func beginsWithWhatItIsAndWhoAnswersForIt() {
        let text = String(decoding: MarkdownForm.bytes(of: Sample.publication(.german)), as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                # Auskunft zur Offenheit

                Acme

                **Acme PLM 12.1**

                - **Stand:** 2026-06-30
                - **Verantwortlich:** Jane Doe, Acme

                > Eine eigene Erklärung von Acme. Sie ist kein Zertifikat
                """))
    }

    /// What stands in a line by itself, and what becomes of it.
    @Test(arguments: [
        ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("* a", "\\* a"), ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("> a", "\\> a"), ("===", "\\==="), ("---", "\\---"), (":-:", "\\:-:"), ("    a", "a"), ("~~~", "\\~\\~\\~"),
        ("```", "\\`\\`\\`"), ("a\nb", "a\\|b"), ("a\n\n\nb\n", "a\\|b"), ("\n# a\n- b", "\\# a\\|\\- b"),
        ("a_b*c", "a\\_b\\*c"), ("<b>&amp; & &", "\\<b>\\&amp; & \\&"), ("[a](b)", "\\[a\\](b)"), ("wow!", "wow\\!"),
        ("a\\", "a\\\\"), ("http://a www.b c@d", "http\\://a www\\.b c\\@d"), ("2026-06-30", "2026-06-30"),
        ("C#", "C#"), ("a - b", "a - b"), ("$x$ {{y}}", "\\$x\\$ \\{\\{y}}"), ("a\u{202E}b\u{0}", "a\u{FFFD}b\u{FFFD}"),
    ])
    func textIsNoMarkup(_ text: String, _ written: String) {
        let expected = written.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        #expect(lines(.paragraph(RichText(text))) == ["## S", ""] + expected + [""])
        #expect(
            lines(.note(RichText(text))) == ["## S", ""] + expected.map { "> \($0)" } + [""], "in a note")
        let item = expected.enumerated().map { $0 == 0 ? "- \($1)" : "  \($1)" }
        #expect(lines(.list([RichText(text)])) == ["## S", ""] + item + [""], "in a list")
    }

    @Test(arguments: [
        ("a | b", "a \\| b"), ("a\nb", "a<br>b"), ("\\|", "\\\\\\|"), ("- a", "- a"), ("# a", "# a"), ("1. a", "1. a"),
        ("<br>", "\\<br>"), ("`a", "\\`a"), ("a\n\n", "a"),
    ])
    func cellStaysInItsCell(_ text: String, _ written: String) {
        let table = Table("", columns: [.init(text, width: 1)], rows: [.init([.init(RichText(text))])])
        #expect(lines(.table(table)) == ["## S", "", "| \(written) |", "| --- |", "| \(written) |", ""])
    }

    @Test(arguments: [
        ([RichText.Piece.strong("a")], "**a**"), ([.strong(" a ")], "**a** "),
        ([.strong("(a)"), .plain("b")], "(a)b"), ([.plain("a"), .strong("(b)")], "a(b)"),
        ([.plain("a "), .strong("(b)"), .plain(" c")], "a **(b)** c"), ([.strong("a"), .strong("b")], "**a**b"),
        ([.plain("a"), .strong("b"), .plain("c")], "a**b**c"), ([.strong(" ")], ""),
        ([.code("a*b")], "`a*b`"), ([.code("a`b")], "``a`b``"), ([.code("`a")], "`` `a ``"), ([.code("a\nb")], "`a b`"),
        ([.code("a"), .code("b")], "`a`b"), ([.code("")], ""),
        ([.link("a", address: "https://b.example/(c)_d?e&f")], "[a](https://b.example/\\(c\\)\\_d?e\\&f)"),
        ([.link("https://b.example", address: "https://b.example")], "<https://b.example>"),
        ([.link("a]", address: "https://b.example")], "[a\\]](https://b.example)"),
        ([.link("a", address: "javascript:b")], "a"), ([.reference("a", to: "nowhere")], "a"),
        ([.foreign("a", language: "de")], "a"),
    ])
    func piecesStandOut(_ pieces: [RichText.Piece], _ written: String) {
        let cell = Table("", columns: [.init("c", width: 1)], rows: [.init([.init(RichText(pieces))])])
        #expect(lines(.table(cell)).dropFirst(4).first == "| \(written) |", "in a cell")
    }

    @Test func codeWithPipesStaysInItsCell() {
        let table = Table(
            "", columns: [.init("c", width: 1)],
            rows: ["a|b", "a\\|b"].map { .init([.init(RichText([.code($0)]))]) })
        #expect(lines(.table(table)).suffix(3) == ["| `a\\|b` |", "| a\\\\\\|b |", ""])
    }

    @Test func headingHasOneLineAndKeepsItsEnd() {
        #expect(lines(title: "a\nb ##").first == "## a b \\#\\#")
    }

    @Test func listsInARowAreDifferentLists() {
        #expect(lines(.list(["a"]), .list(["b"]), .list(["c"])) == ["## S", "", "- a", "", "* b", "", "- c", ""])
    }

    @Test func numbersAreAlignedAtTheRight() {
        let table = Table("t", columns: [.init("a", width: 1), .init("b", width: 1, isNumeric: true)], rows: [])
        #expect(lines(.table(table)) == ["## S", "", "**t**", "", "| a | b |", "| --- | ---: |", ""])
    }

    @Test func referencesLeadToRowsAndSections() {
        let table = Table(
            "", columns: [.init("a", width: 1)],
            rows: [.init([.init("x")], anchor: "r 1"), .init([.init("y")], anchor: "r2")])
        let text = RichText([.reference("x", to: "r 1"), .plain(" "), .reference("here", to: "s")])
        #expect(
            lines(.paragraph(text), .table(table)) == [
                "## <a id=\"s\"></a>S", "", "[x](#r_201) [here](#s)", "", "| a |", "| --- |",
                "| <a id=\"r_201\"></a>x |", "| y |", "",
            ])
    }

    @Test func chartsAndPicturesAreWords() {
        let chart = BarChart("c", bars: [.init("a", [.init(perMille: 5, .claimed)], words: "claimed 0.5 %")])
        #expect(
            lines(.bars(chart), .picture(svg: Sample.svg, words: ["w"])) == [
                "## S", "", "**c**", "", "- a: claimed 0.5 %", "", "* w", "",
            ])
    }

    @Test(arguments: HostileTexts.all) func hostileTextIsText(_ text: String) {
        let written = String(decoding: MarkdownForm.bytes(of: .with(text)), as: UTF8.self)
        let harmless = String(decoding: MarkdownForm.bytes(of: .with("word")), as: UTF8.self)
        // No row of a table is broken, and nothing but our own tags begins with an angle bracket.
        #expect(rows(of: written) == rows(of: harmless))
        for line in written.split(separator: "\n") where !line.contains("`") {
            let plain = line.replacing("\\\\", with: "").replacing("\\<", with: "")
            let tags = plain.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
            for tag in tags {
                #expect(["br>", "a id=\"", "/a>", "https://a.example/"].contains { tag.hasPrefix($0) }, "\(tag)")
            }
        }
        #expect(
            !written.unicodeScalars.contains {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
            })
    }

    private func rows(of text: String) -> Int { text.split(separator: "\n").count { $0.hasPrefix("| ") } }
}
