import AssessmentModel
import CatalogFormat
import Interchange
import JSON
import Scoring
import Testing

/// Published files, checked against counts made in another way.
@Suite("Real catalogues", .enabled(if: RealFile.areThere, Comment(rawValue: RealFile.absence)))
struct RealFileTests {
    private static let today = Timestamp(milliseconds: 0).day(secondsFromGMT: 0)

    @Test("every control with a statement, in order and in its position")
    func oscal() throws {
        let root = try JSONParser().parse(RealFile.oscal.bytes())
        var expected: [(id: String, path: [String])] = []
        func walk(_ control: JSONValue, _ path: [String]) {
            let id = control["id"]?.string ?? ""
            let inner = control["controls"].map { Array($0.elements) } ?? []
            let path = inner.isEmpty ? path : path + [id]
            if control["parts"]?.elements.contains(where: { $0["name"]?.string == "statement" }) == true {
                expected.append((id, path))
            }
            for control in inner { walk(control, path) }
        }
        let groups = try #require(root["catalog"]?["groups"])
        for group in groups.elements {
            for control in group["controls"]?.elements.map({ $0 }) ?? [] { walk(control, [group["id"]?.string ?? ""]) }
        }

        let imported = try RealFile.oscal.imported()
        #expect(expected.count == 287)
        #expect(imported.catalog.categories.map(\.id).count == groups.count)
        #expect(imported.criteria.map { $0.tags.first } == expected.map(\.id))
        #expect(try imported.criteria.map { try imported.path($0.id) } == expected.map(\.path))
        // `ac-2.1` is what people call AC-2(1).
        #expect(
            imported.criteria.map { $0.id.text.lowercased() }
                == expected.map { entry in
                    let parts = entry.id.split(separator: ".")
                    return parts.count == 2 ? "\(parts[0])(\(parts[1]))" : entry.id
                })
        #expect(
            try imported.criterion("AC-2(1)").texts.statement.text(in: .english)
                == "Support the management of system accounts using [Assignment: automated mechanisms].")
        #expect(!imported.criteria.contains { $0.texts.statement.text(in: .english).contains("{{") })
        #expect(imported.criteria.allSatisfy { !$0.texts.why.isEmpty && !$0.texts.verify.isEmpty })
        #expect(imported.places(of: .levelAssumed(.shall)).count == 287)
    }

    @Test("every rule of the benchmark", arguments: [RealFile.firstBenchmark, .secondBenchmark])
    func xccdf(_ file: RealFile) throws {
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        let ids = text.split(separator: "<Rule id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let severities = text.split(separator: " severity=\"").dropFirst().map { $0.prefix { $0 != "\"" } }

        let imported = try file.imported()
        #expect(ids.count == 81)
        #expect(imported.criteria.map { $0.tags.last } == ids)
        #expect(
            imported.criteria.map { $0.level.rawValue }
                == severities.map { severity in
                    ["high": "shall", "medium": "should", "low": "may"][severity]
                })
        #expect(imported.criteria.allSatisfy { $0.weight == Fraction(10) && $0.id.text.hasPrefix("SRG-NET-") })
        #expect(imported.criteria.allSatisfy { !$0.texts.met.isEmpty && !$0.texts.verify.isEmpty })
        #expect(!imported.criteria.contains { $0.texts.why.text(in: .english).contains("VulnDiscussion") })
        #expect(imported.catalog.categories.map(\.id) == ["VPN_SRG_TEST"])
    }

    @Test("two revisions of a benchmark differ in one check text only")
    func revisions() throws {
        let (first, second) = (try RealFile.firstBenchmark.imported(), try RealFile.secondBenchmark.imported())
        let differing = zip(first.criteria, second.criteria).filter { $0.texts.verify != $1.texts.verify }
        #expect(first.criteria.map(\.id) == second.criteria.map(\.id))
        #expect(differing.count == 1)
    }

    @Test("every criterion of the badge, with rules, in two languages")
    func openssf() throws {
        let text = String(decoding: try RealFile.openssf.bytes(), as: UTF8.self)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let ids = lines.filter { $0.hasPrefix("      - ") }.map { $0.dropFirst(8).prefix { $0 != ":" } }
        let words = lines.filter { $0.hasPrefix("          category: ") }.map { String($0.dropFirst(20)) }

        let imported = try RealFile.openssf.imported()
        #expect(ids.count == 145)
        #expect(imported.criteria.map { String($0.id.text.split(separator: ".").last ?? "") } == ids.map(String.init))
        #expect(
            imported.criteria.map(\.level)
                == words.map { word in
                    ["MUST": Level.shall, "SHOULD": .should, "SUGGESTED": .may][word]
                })
        #expect(imported.catalog.categories.map(\.id) == ["passing", "silver", "gold"])
        #expect(imported.catalog.categories.map(\.criteria.count) == [67, 55, 23])
        let allowed = imported.criteria.filter { $0.rules.notApplicable != .never }
        #expect(allowed.count == lines.count { $0.hasPrefix("          na_allowed: true") })
        let links = imported.criteria.filter { $0.rules.metNeeds == .url }
        #expect(links.count == lines.count { $0.hasPrefix("          met_url_required: true") })
        let untranslated = imported.criteria.filter { $0.texts.statement.variants.map(\.language) != ["en", "de"] }
        // The German file says `description: null` there.
        #expect(untranslated.map(\.id) == ["maintained"])
        #expect(!imported.criteria.contains { $0.texts.met.text(in: .german).contains("<a ") })
        #expect(try imported.path("floss_license") == ["passing", "Basics", "FLOSS_license"])
    }

    /// Source: coreinfrastructure/best-practices-badge, test/fixtures/projects.yml.
    @Test("the badge application's example answers give its percentages")
    func badge() throws {
        let catalog = try RealFile.openssf.imported().catalog
        #expect(catalog.model == .openssf)
        var assessment = Assessment(of: Subject(name: "Example"), against: catalog)
        // A name used at two levels is answered at both.
        let passing = Set(catalog.criteria[catalog.categories[0].criteria].map(\.badgeName))
        for criterion in catalog.criteria where passing.contains(criterion.badgeName) {
            assessment.make(.rate(Judgement(.met)), at: criterion.id)
            assessment.make(.comment("For more information see <https://www.example.org/>"), at: criterion.id)
        }
        for criterion in catalog.criteria where ["achieve_passing", "achieve_silver"].contains(criterion.badgeName) {
            assessment.make(.rate(Judgement(.unmet)), at: criterion.id)
        }
        let board = try Scoreboard(assessment, on: Self.today, counts: { _ in true })
        #expect(
            catalog.categories.indices.map { board.tally(ofCategoryAt: $0).claimed?.percentText } == [
                "100.0", "13.0", "22.0",
            ])
    }

    @Test("every assessable node of the framework, with its scale and translations")
    func ciso() throws {
        let text = String(decoding: try RealFile.ciso.bytes(), as: UTF8.self)
        let nodes = text.split(separator: "    - urn: urn:intuitem:risk:req_node:").dropFirst()
        let assessable = nodes.filter { $0.contains("assessable: true") }
        let ids = assessable.compactMap { node in
            node.split(separator: "\n").first { $0.hasPrefix("      ref_id: ") }?.dropFirst(14)
        }

        let imported = try RealFile.ciso.imported()
        #expect(ids.count == 106)
        #expect(imported.criteria.map(\.id.text) == ids.map(String.init))
        #expect(imported.catalog.categories.count == 6)
        #expect(try imported.path("GV.OC-01") == ["GV", "GV.OC"])
        #expect(imported.catalog.scale.steps.map(\.rating.id) == ["4", "3", "2", "1"])
        #expect(imported.criteria.allSatisfy { $0.texts.statement.variants.map(\.language) == ["en", "fr", "es"] })
        #expect(imported.criteria.allSatisfy { $0.tags.last?.hasPrefix("urn:intuitem:") ?? false })
    }

    @Test("the written catalogue is read back strictly, and can be scored", arguments: RealFile.allCases)
    func roundTrip(_ file: RealFile) throws {
        let catalog = try file.imported().catalog
        try expectRoundTrip(catalog)
        let subject = Subject(name: "Acme PLM 12.1")
        let board = try Scoreboard(Assessment(of: subject, against: catalog), on: Self.today) { _ in true }
        #expect(board.overall.criteria == catalog.criteria.count)
        #expect(board.overall.open == catalog.criteria.count)
        #expect(board.overall.claimed == .zero)
        #expect(board.overall.attainable == .one)
    }
}

extension Criterion {
    /// Its name in the badge application, without the level that distinguishes it from another of that name.
    fileprivate var badgeName: String { String(id.text.split(separator: ".").last ?? "") }
}

extension Assessment {
    /// Makes a change as the only writer.
    fileprivate mutating func make(_ change: Change, at criterion: CriterionID) {
        let count = clock + 1
        apply(
            Event(
                order: EventOrder(
                    clock: count, writer: WriterID("w"), sequence: count, id: EventID(high: 0, low: UInt64(count))),
                at: Timestamp(milliseconds: 0), by: "Ann", target: .criterion(criterion), change: change, replaces: []))
    }
}
