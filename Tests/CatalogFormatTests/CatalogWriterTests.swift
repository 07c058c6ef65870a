import AssessmentModel
import JSON
import Randomness
import Testing

@testable import CatalogFormat

@Suite struct CatalogWriterTests {
    @Test func fileIsReadable() throws {
        let catalog = try read(yaml: sampleYAML(criterion: "weight: 1/3"))
        #expect(
            String(decoding: CatalogWriter.json(catalog), as: UTF8.self) == """
                {
                  "format": 1,
                  "id": "sample",
                  "version": "1.0",
                  "title": {
                    "en": "Sample"
                  },
                  "levelWeights": {
                    "shall": 3,
                    "should": 2,
                    "may": 1
                  },
                  "categories": [
                    {
                      "category": "first",
                      "title": {
                        "en": "First"
                      },
                      "criteria": [
                        {
                          "id": "A-1",
                          "level": "shall",
                          "weight": "1/3",
                          "title": {
                            "en": "One"
                          },
                          "statement": {
                            "en": "It does."
                          }
                        },
                        {
                          "id": "A-2",
                          "level": "may",
                          "title": {
                            "en": "Two"
                          },
                          "statement": {
                            "en": "It may."
                          }
                        }
                      ]
                    }
                  ]
                }

                """)
    }

    @Test(arguments: Seeds.first(200)) func roundTrip(seed: UInt64) throws {
        var source = CatalogMaker(seed: seed)
        let catalog = source.catalog()
        let bytes = CatalogWriter.json(catalog)
        let copy = try CatalogReader.read(projectCopy: bytes, file: "catalog.json")
        #expect(isSame(copy, catalog))
        #expect(CatalogWriter.json(copy) == bytes)
    }

    @Test(arguments: [
        ("0", "0"), ("3", "3"), ("0.5", "0.5"), ("0.50", "0.5"), ("1/3", "\"1/3\""), ("2/8", "0.25"), ("6/3", "2"),
        ("0.001", "0.001"), ("999.999", "999.999"), ("1/997", "\"1/997\""), ("7/16", "\"7/16\""),
    ])
    func numbersAreExact(_ text: String, _ expected: String) throws {
        let number = try #require(Fraction(catalogText: text))
        var writer = JSONWriter()
        number.write(to: &writer)
        #expect(writer.text == expected)
        #expect(Fraction(catalogText: writer.text.filter { $0 != "\"" }) == number)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "-1", "+1", "1e3", "1.0001", "12345678", "1/", "/2", "1/2/3", "1.5/2", "1.2.3", " 1", "1 ",
        "٣", "0x1", "1/0",
    ])
    func otherNumbersAreRefused(_ text: String) {
        #expect(Fraction(catalogText: text) == nil)
    }
}

/// Generates catalogues of all kinds.
private struct CatalogMaker {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func catalog() -> Catalog {
        let scale = scale()
        let ids = (0..<number(0...30)).map { "K\($0)-(\(number(0...9)))" }
        var rest = ids[...]
        let categories = (0..<number(0...5)).map { index in
            let own = rest.prefix(number(0...10))
            rest = rest.dropFirst(own.count)
            let sections = sections()
            let heading = Category.Heading(id: "c\(index)", title: text(), summary: text(), sections: sections)
            return (
                category: heading,
                criteria: own.map { criterion($0, in: sections, on: scale, after: ids[..<own.startIndex]) }
            )
        }
        return Catalog(
            id: "made.\(number(0...99))", version: "v\(number(0...99))", title: text(), summary: text(),
            licence: word(), model: element(of: ScoringModel.allCases) ?? .flat,
            levelWeights: [weight(), weight(), weight()], scale: scale,
            tiers: (0..<number(0...3)).map { tier("t\($0)") }, categories: categories)
    }

    private mutating func sections() -> [Section] {
        var sections: [Section] = []
        for index in 0..<number(0...4) {
            let parent = number(0...1) == 0 ? nil : element(of: sections)?.id
            sections.append(Section(id: "part\(index)", title: text(), summary: text(), parent: parent))
        }
        return sections
    }

    private mutating func criterion(
        _ id: String, in sections: [Section], on scale: Scale, after known: ArraySlice<String>
    ) -> Criterion {
        Criterion(
            id: CriterionID(id), level: element(of: Level.allCases) ?? .may,
            status: element(of: Criterion.Status.allCases) ?? .future, section: element(of: sections)?.id,
            weight: weight(), target: number(0...1) == 0 ? nil : element(of: scale.steps)?.rating, title: text(),
            texts: Criterion.Texts(
                statement: text(), why: text(), met: text(), partly: text(), verify: text(),
                examples: Criterion.Examples(met: text(), unmet: number(0...1) == 0 ? .empty : text()),
                evidence: (0..<number(0...3)).map { _ in text() }),
            rules: Criterion.Rules(
                notApplicable: element(of: Criterion.NotApplicable.allCases) ?? .never,
                metNeeds: element(of: Criterion.MetNeeds.allCases) ?? .url),
            addresses: Subject.Role.allCases.filter { _ in number(0...1) == 0 },
            appliesTo: Subject.Kind.allCases.filter { _ in number(0...1) == 0 },
            references: words(), tags: words(),
            buildsOn: known.filter { _ in number(0...9) == 0 }.map { CriterionID($0) },
            replaces: (0..<number(0...2)).map { CriterionID("old-\($0)") })
    }

    private mutating func scale() -> Scale {
        if number(0...2) == 0 { return .standard }
        if number(0...3) == 0 { return .percent }
        let count = number(1...6)
        return Scale(
            (0...count).compactMap { step in
                Fraction(count - step, over: count).map { Scale.Step(Rating("s\(step)"), $0, title: text()) }
            })
    }

    private mutating func tier(_ id: String) -> Tier {
        let levels = Level.allCases.filter { _ in number(0...1) == 0 }
        let minimum = levels.map { ($0, Fraction(number(0...300), over: 300) ?? .one) }
        return Tier(id: id, title: text(), minimum: Dictionary(uniqueKeysWithValues: minimum))
    }

    private mutating func weight() -> Fraction {
        let denominators = [1, 1, 1, 2, 3, 4, 8, 10]
        return Fraction(number(0...1_000), over: element(of: denominators) ?? 1) ?? .one
    }

    private mutating func text() -> LocalizedText {
        let languages: [LanguageCode] = ["en", "de", "fr", "pt-BR"]
        let count = number(0...3)
        return LocalizedText(languages.prefix(count).map { LocalizedText.Variant($0, word()) })
    }

    private mutating func words() -> [String] { (0..<number(0...3)).map { _ in "w" + word() } }

    private mutating func word() -> String {
        let pieces = ["", " ", "Öl", "\"", "\\", "\n", "\u{1B}[0m", "=1+1", "中", "😀", "e\u{301}", "{}", "- ", "\0"]
        return (0..<number(0...6)).reduce(into: "") { text, _ in text += element(of: pieces) ?? "" }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    private mutating func element<Choice>(of choices: [Choice]) -> Choice? {
        choices.randomElement(using: &generator)
    }
}
