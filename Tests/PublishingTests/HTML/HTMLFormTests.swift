import Localization
import Testing

@testable import Publishing

/// What a reader, a browser and a screen reader need of a page.
@Suite struct HTMLFormTests {
    private static func page(_ publication: Publication) -> String {
        String(decoding: HTMLForm.bytes(of: publication), as: UTF8.self)
    }

    private let english = Markup(page(Sample.publication()))
    private let german = Markup(page(Sample.publication(.german)))

    @Test func isWellFormed() {
        #expect(english.faults == [])
        #expect(german.faults == [])
    }

    @Test func samePublicationGivesTheSameBytes() {
        #expect(HTMLForm.bytes(of: Sample.publication()) == HTMLForm.bytes(of: Sample.publication()))
    }

    @Test func namesItsLanguageAndThatOfForeignText() {
        #expect(english.tags.first { $0.name == "html" }?.attributes["lang"] == "en")
        #expect(german.tags.first { $0.name == "html" }?.attributes["lang"] == "de")
        #expect(english.tags.contains { $0.name == "span" && $0.attributes["lang"] == "de" })
    }

    @Test func hasLandmarksAndOneTitle() {
        for name in ["header", "nav", "main", "footer", "h1"] {
            #expect(english.tags.count { $0.name == name } == 1, "\(name)")
        }
    }

    @Test func headingsDescendStepByStep() {
        let levels = english.tags.compactMap { tag in
            tag.name.count == 2 && tag.name.first == "h" ? Int(tag.name.dropFirst()) : nil
        }
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test func needsNothingFromOutside() {
        let tags = english.tags
        for name in ["script", "link", "iframe", "object", "form"] { #expect(!tags.contains { $0.name == name }) }
        for tag in tags {
            if let source = tag.attributes["src"] { #expect(source.hasPrefix("data:")) }
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
        }
        let style = HTMLStyle(Sample.publication()).text
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test func contentsAndReferencesLeadSomewhere() {
        let ids = english.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets = english.tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
        #expect(targets.contains("#answers") && targets.contains("#answers-if") && targets.contains("#row-1"))
        for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
    }

    @Test func tablesHaveCaptionsAndHeadings() {
        #expect(english.tags.count { $0.name == "caption" } == 1)
        #expect(english.tags.count { $0.attributes["scope"] == "col" } == 5)
        #expect(english.tags.count { $0.attributes["scope"] == "row" } == 3)
    }

    @Test func everyBarIsAPictureWithWords() {
        let ids = Set(english.tags.compactMap { $0.attributes["id"] })
        let pictures = english.tags.filter { $0.attributes["role"] == "img" }
        #expect(pictures.count == 4)
        for picture in pictures {
            #expect(picture.attributes["aria-labelledby"].map(ids.contains) == true)
            #expect(picture.attributes["aria-describedby"].map(ids.contains) == true)
        }
        #expect(english.text.contains("evidenced 41.2 %, claimed 65.0 %, attainable 85.1 %"))
    }

    @Test func partsOfABarEndWhereTheWholeDoes() {
        let bar = BarChart.Bar(
            "a", [.init(perMille: 900, .evidenced), .init(perMille: 900, .claimed), .init(perMille: -5, .attainable)],
            words: "b")
        let page = Markup(
            Self.page(
                Publication(
                    title: "a", subtitle: "", language: .english, day: "",
                    sections: [.init("s", "s", [.bars(BarChart("c", bars: [bar]))])])))
        let widths = page.tags.filter { $0.name == "rect" }.compactMap { $0.attributes["width"] }
        #expect(widths.suffix(2) == ["90%", "10%"])
        #expect(!page.tags.contains { $0.attributes["class"] == "attainable" })
    }

    @Test func tonesHaveDifferentMarksBesideTheWords() {
        let page = Markup(Self.page(Sample.publication(rows: 4)))
        for sign in ["● met", "▲ partly met", "■ unmet", "○ not rated"] { #expect(page.text.contains(sign)) }
    }

    @Test func noticeIsOnEveryPageAndOnTheScreen() {
        let publication = Sample.publication()
        #expect(english.text.contains(publication.notice))
        #expect(HTMLStyle(publication).text.contains("@bottom-left {\n    content: \"A declaration of Acme\\27 s own"))
    }

    @Test func sectionsBeginPages() {
        #expect(english.tags.contains { $0.attributes["id"] == "answers" && $0.attributes["class"] == "page" })
        #expect(english.tags.contains { $0.attributes["id"] == "summary" && $0.attributes["class"] == nil })
    }

    @Test func onlySafeAddressesAreLinks() {
        let addresses = ["https://a.example/?b&c", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example"]
        let list = addresses.map { RichText([.link("text", address: $0)]) }
        let page = Markup(
            Self.page(
                Publication(
                    title: "a", subtitle: "", language: .english, day: "", sections: [.init("s", "s", [.list(list)])])))
        let links = page.tags.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
        #expect(links == ["https://a.example/?b&c", "mailto:a@b.example"])
    }

    /// The names of the tags that a harmless text needs, and of those that lines, links and languages need.
    private static let names = Set(Markup(page(.with("word"))).tags.map(\.name)).union(["br", "a", "span"])

    @Test(arguments: HostileTexts.all) func hostileTextIsText(_ text: String) {
        let written = Self.page(.with(text))
        let page = Markup(written)
        #expect(page.faults == [])
        #expect(Set(page.tags.map(\.name)).subtracting(Self.names) == [])
        #expect(!page.text.contains("<not a reference>"))
        for tag in page.tags {
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
            guard let address = tag.attributes["href"] else { continue }
            #expect(["#", "http://", "https://", "mailto:"].contains { address.hasPrefix($0) }, "\(address)")
        }
        let ids = page.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count && ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
        #expect(!written.unicodeScalars.contains(where: Self.isHidden))
        if HostileTexts.markup.contains(text) {
            #expect(page.text.contains(text.split(separator: "\n", omittingEmptySubsequences: false).joined()))
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value > 0x7E || scalar.value < 0x20 && scalar != "\n" else { return false }
        return scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
            || scalar.properties.isNoncharacterCodePoint || (0xE0000...0xE007F).contains(scalar.value)
    }

    @Test(arguments: HostileTexts.all) func hostileTextEndsNoStyle(_ text: String) {
        let harmless = HTMLStyle(.with("word")).text
        let style = HTMLStyle(.with(text)).text
        #expect(style.count { $0 == "{" } == harmless.count { $0 == "{" })
        #expect(style.count { $0 == "\"" } == harmless.count { $0 == "\"" })
        #expect(!style.contains("<"))
    }
}
