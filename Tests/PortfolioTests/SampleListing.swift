import AssessmentModel
import Localization
import Portfolio
import Scoring

/// Assessments against a catalogue of one shall and nine shoulds, each of weight 1.
enum SampleListing {
    static let now = moment("2026-05-03T12:00:00.000Z")
    static let day = now.day(secondsFromGMT: 0)

    static func moment(_ text: String) -> Timestamp {
        guard let moment = Timestamp(text) else { preconditionFailure("no moment: \(text)") }
        return moment
    }

    private static let catalog = Catalog(
        id: "small", version: "1", levelWeights: [.one, .one, .one],
        tiers: [Tier(id: "all", title: LocalizedText("All of it"), minimum: [.shall: .one, .should: .one])],
        categories: [
            (Category.Heading(id: "one", title: LocalizedText("One")), criteria(0..<5)),
            (Category.Heading(id: "two", title: LocalizedText("Two")), criteria(5..<10)),
        ])

    private static func criteria(_ numbers: Range<Int>) -> [Criterion] {
        numbers.map { number in
            Criterion(
                id: CriterionID("C\(number)"), level: number == 0 ? .shall : .should,
                title: LocalizedText("C\(number)"),
                texts: .init(statement: LocalizedText("C\(number).")))
        }
    }

    /// An assessment in a list.
    ///
    /// - Parameters:
    ///   - ratings: of the criteria, in their order: m met, u unmet, anything else open.
    ///   - evidence: for some criteria the last day of a document.
    ///   - earlier: the ratings at a milestone, by its name.
    static func entry(
        _ subject: String, _ ratings: String, path: String = "", respondent: String = "",
        evidence: [Int: String] = [:], earlier: (name: String, ratings: String)? = nil, changed: String? = nil,
        damages: Int = 0, profile: String? = nil
    ) -> PortfolioEntry {
        let at = changed.map(moment) ?? now
        let assessment = assessment(subject, ratings, evidence, at)
        let documents = assessment.documents.map { ($0, DocumentState($0, .intact, on: day)) }
        let milestones = earlier.map { milestone in
            [
                PortfolioEntry.Milestone(
                    name: milestone.name, at: moment("2026-01-01T08:00:00.000Z"),
                    scoreboard(self.assessment(subject, milestone.ratings, [:], at)))
            ]
        }
        return PortfolioEntry(
            path: path.isEmpty ? subject : path, project: "0a", assessment, scoreboard(assessment),
            respondent: respondent, profile: profile, documents: documents, milestones: milestones ?? [],
            damages: damages, now: now)
    }

    private static func scoreboard(_ assessment: Assessment) -> Scoreboard {
        do { return try Scoreboard(assessment, on: day) { _ in true } } catch { preconditionFailure("\(error)") }
    }

    private static func assessment(
        _ subject: String, _ ratings: String, _ evidence: [Int: String], _ at: Timestamp
    ) -> Assessment {
        var assessment = Assessment(of: Subject(name: subject), against: catalog)
        var count = 0
        func make(_ change: Change, _ target: Target) {
            count += 1
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: count, writer: WriterID("w"), sequence: count, id: EventID(high: 0, low: UInt64(count))),
                    at: at, by: "Mira", target: target, change: change))
        }
        make(.name(subject), .assessment)
        for (number, rating) in ratings.enumerated() where rating == "m" || rating == "u" {
            make(.rate(Judgement(rating == "m" ? .met : .unmet)), .criterion(CriterionID("C\(number)")))
        }
        for (number, last) in evidence.sorted(by: { $0.key < $1.key }) {
            let evidence = Evidence(
                .file(sha256: String(repeating: "\(number)", count: 64), name: "report.pdf", bytes: 1),
                title: "Report \(number)", validUntil: CalendarDay(last))
            make(.attach(evidence), .criterion(CriterionID("C\(number)")))
        }
        return assessment
    }

    /// Three usual assessments.
    static let usual = PortfolioListing(
        [
            entry(
                "Acme PLM", "mmmmmmmm", respondent: "Acme",
                evidence: [0: "2027-01-01", 1: "2026-05-20", 2: "2026-04-30"],
                earlier: ("Kick-off", "mmm")),
            entry(
                "Bolt", "ummmmm", respondent: "Bolt AG", evidence: [1: "2027-01-01", 2: "2027-01-01", 3: "2027-01-01"],
                changed: "2025-10-15T12:00:00.000Z"),
            entry("Cog", "", damages: 2, profile: "oem"),
        ],
        unreadable: [
            PortfolioListing.Unreadable(path: "x/y", reason: LocalizedString("cannot be read", "nicht lesbar"))
        ], day: day, now: now)

    /// What is likely to end a text, begin a command or be lost on the way.
    static let hostile = [
        "O'Brien''s", "'); DROP TABLE cpo_assessment; --", "back\\slash \\' \\n", "two\nlines\r\nand three",
        "\n.quit\n\\q\n:name\ngo\n/\n", "nul\u{0}and\u{1B}[2J", "\u{202E}txet", "😀 👩‍👩‍👧 e\u{301} ü €",
        "$$ $tag$ $1 ? :x @y %s",
        "E'\\x41' U&'\\0041' b'1'", "/* comment */ -- comment", "\"quoted\" `ticks` [brackets]", "", " ", "\u{FEFF}bom",
        String(repeating: "long 'text' ", count: 20_000),
    ]
}
