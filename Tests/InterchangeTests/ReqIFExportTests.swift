import AssessmentModel
import CatalogFormat
import Interchange
import Testing

@Suite("Export in ReqIF") struct ReqIFExportTests {
    private static let moment = Timestamp(milliseconds: 0)

    private static func both(_ english: String, _ german: String) -> LocalizedText {
        LocalizedText([.init("en", english), .init("de", german)])
    }

    /// Everything that a catalogue can say.
    private static var catalog: Catalog {
        let first = Criterion(
            id: "A-1(2)", level: .should, status: .future, section: "inner", weight: Fraction(1, over: 3) ?? .one,
            target: Rating("half"), title: both("First & <best>", "Erstes"),
            texts: Criterion.Texts(
                statement: both("Do \"it\"\nand say so.", "Tu es,\nund sag es."), why: both("Because.", "Darum."),
                met: both("Seen:\n\n  indented\ttext", "Gesehen."), partly: both("Half.", "Halb."),
                verify: both("Look.", "Schau."), examples: .init(met: both("M", "E"), unmet: both("U", "N")),
                evidence: [both("A file", "Eine Datei"), both("A link", "Ein Link")]),
            rules: .init(notApplicable: .never, metNeeds: .url), addresses: [.vendor], appliesTo: [.product],
            references: ["ISO 1; part 2", "RFC 2119"], tags: ["a, b", "c"])
        let second = Criterion(
            id: "A-2", level: .may, title: both("Second", "Zweites"),
            texts: .init(statement: both("Or\u{202F}not.", "Oder nicht.")), buildsOn: ["B-1"])
        let third = Criterion(
            id: "A-3", level: .shall, section: "outer", title: both("Third", "Drittes"),
            texts: .init(statement: both("Third.", "Drittens.")))
        let last = Criterion(
            id: "B-1", level: .shall, weight: .zero, title: both("Last", "Letztes"),
            texts: .init(statement: both("Last.", "Zuletzt.")))
        let sections = [
            Section(id: "outer", title: both("Outer", "Außen"), summary: both("About.", "Über.")),
            Section(id: "inner", title: both("Inner", "Innen"), parent: "outer"),
        ]
        return Catalog(
            id: "own", version: "2.1", title: both("Own", "Eigener"), summary: both("A test.", "Ein Test."),
            licence: "CC0-1.0", levelWeights: [Fraction(5), .half, .zero],
            scale: Scale([
                .init(Rating("full"), .one), .init(Rating("half"), .half, title: both("Half", "Halb")),
                .init(Rating("none"), .zero),
            ]
            ),
            tiers: [Tier(id: "gold", title: both("Gold", "Gold"), minimum: [.shall: .one, .may: .half])],
            categories: [
                (
                    .init(id: "a", title: both("A", "Das A"), summary: both("Sum.", "Summe."), sections: sections),
                    [first, second, third]
                ),
                (.init(id: "b", title: both("B", "Das B")), [last]),
            ])
    }

    private static func yaml(_ catalog: Catalog) -> String {
        String(decoding: CatalogWriter.yaml(catalog), as: UTF8.self)
    }

    @Test("a catalogue comes back with all it says, from a document and from an archive")
    func roundTrip() throws {
        let export = ReqIFExport(Self.catalog, changed: Self.moment)
        for bytes in [export.document, export.archive] {
            let imported = try imported([bytes])
            #expect(imported.warnings.isEmpty)
            #expect(Self.yaml(imported.catalog) == Self.yaml(Self.catalog))
        }
    }

    @Test("the bundled catalogues come back", arguments: BundledCatalogs.ids)
    func bundled(_ id: String) throws {
        let catalog = try #require(try BundledCatalogs.load(id))
        let imported = try imported([ReqIFExport(catalog, changed: Self.moment).document])
        #expect(imported.warnings.isEmpty)
        #expect(Self.yaml(imported.catalog) == Self.yaml(catalog))
    }

    @Test("the same catalogue gives the same bytes, with the elements in the order of the schema")
    func bytes() throws {
        let document = ReqIFExport(Self.catalog, changed: Self.moment).document
        #expect(document == ReqIFExport(Self.catalog, changed: Self.moment).document)
        let text = String(decoding: document, as: UTF8.self)
        let parts = [
            "<THE-HEADER>", "<DATATYPES>", "<SPEC-TYPES>", "<SPEC-OBJECTS>", "<SPEC-RELATIONS>", "<SPECIFICATIONS>",
            "<TOOL-EXTENSIONS>",
        ]
        #expect(
            text.split(separator: "\n").map { $0.drop { $0 == " " } }.map(String.init).filter(parts.contains) == parts)
        #expect(text.contains("LONG-NAME=\"ReqIF.Text-de\""))
        #expect(text.contains("LAST-CHANGE=\"1970-01-01T00:00:00.000Z\""))
        #expect(text.contains("IDENTIFIER=\"cpo__criterion__own__A-1_282_29\""))
    }

    @Test("answers come with their criteria, and can be read back")
    func answers() throws {
        let answers: [CriterionID: ReqIFAnswers.Answer] = [
            "A-1(2)": .init(rating: "half", comment: "Two\nlines & <more>", owner: "Mira"),
            "A-2": .init(rating: "notApplicable", reason: "None here."), "B-1": .init(owner: "Jonas"),
        ]
        let export = ReqIFExport(Self.catalog, answers: answers, changed: Self.moment)
        for bytes in [export.document, export.archive] {
            let read = try ReqIFAnswers(ImportFile(name: "a.reqif", bytes: bytes))
            #expect(read.byCriterion == answers)
            #expect(read.repeated.isEmpty)
        }
        let imported = try imported([export.document])
        #expect(imported.places(of: .results) == ["A-1(2)", "A-2", "B-1"])
        #expect(imported.criteria.count == 4)
    }

    @Test("answers in other files are refused with a reason", arguments: ["", "id,rating\nA,met\n", "<a/>"])
    func noAnswers(_ text: String) {
        #expect(throws: ImportError.self) { try ReqIFAnswers(ImportFile(name: "a", bytes: Array(text.utf8))) }
    }
}
