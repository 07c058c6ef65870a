import AssessmentModel
import Randomness
import Screens

/// What Jonas, Lena and Mira have said about the product.
enum FixtureHistory {
    static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.blank)
        answerInApril(&chronicle)
        answerInMay(&chronicle)
        disagree(&chronicle)
        return chronicle.assessment
    }()

    /// One file is missing and one has changed; the others are intact.
    static let conditions: [String: EvidenceCondition] = [
        hash("trial-2025.mp4"): .missing, hash("limits.xlsx"): .changed, hash("api-reference.pdf"): .intact,
    ]

    /// A file as stored in the project's evidence.
    static func file(
        _ name: String, _ bytes: Int, title: String = "", at locator: String = "", until day: String? = nil
    ) -> Evidence {
        Evidence(
            .file(sha256: hash(name), name: name, bytes: bytes), title: title, locator: locator,
            validUntil: day.map(Fixture.day))
    }

    /// An arbitrary hash, the same for the same name.
    static func hash(_ name: String) -> String {
        var random = SplitMix64(seed: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
        let digits = (0..<64).map { _ in String(random.next() % 16, radix: 16) }
        return digits.joined()
    }

    private static let reference = file("api-reference.pdf", 3_412_000, title: "Interface reference 12.1")

    private static func answerInApril(_ chronicle: inout Chronicle) {
        rate(&chronicle, "IOP", "m", by: .jonas, at: Fixture.moment("2025-11-04T09:30"))
        rate(&chronicle, "IOP", "-mmpmpm.un", by: .jonas, at: Fixture.moment("2026-04-28T10:15"))
        rate(&chronicle, "INF", "mmmmmpm", by: .jonas, at: Fixture.moment("2026-04-28T11:40"))
        rate(&chronicle, "EXT", "mm.mpm..", by: .jonas, at: Fixture.moment("2026-04-28T15:05"))
        let jonas = Fixture.moment("2026-04-28T16:20")
        for id: CriterionID in ["IOP-01", "IOP-02", "IOP-05", "INF-01", "INF-02", "INF-05"] {
            chronicle.add(.attach(file("handbook.pdf", 12_800_000, at: "\(id)")), to: id, by: .jonas, at: jonas)
        }
        chronicle.add(
            .attach(Evidence(.url("https://docs.acme.example/12/extending"), title: "Extension guide")), to: "EXT-01",
            by: .jonas, at: jonas)
        chronicle.add(.flag(.parked, true), to: "EXT-03", by: .jonas, at: jonas)
        rate(&chronicle, "STD", "mpm.mmn.m", by: .lena, at: Fixture.moment("2026-04-30T09:10"))
        rate(&chronicle, "ARC", "mpmup..m", by: .lena, at: Fixture.moment("2026-04-30T09:50"))
        rate(&chronicle, "PAR", "m.p", by: .lena, at: Fixture.moment("2026-04-30T10:30"))
        let lena = Fixture.moment("2026-04-30T10:45")
        chronicle.add(
            .attach(file("test-round.pdf", 640_000, title: "Report of the test round", until: "2027-06-30")),
            to: "STD-01", by: .lena, at: lena)
        chronicle.add(.flag(.parked, true), to: "PAR-02", by: .lena, at: lena)
    }

    private static func answerInMay(_ chronicle: inout Chronicle) {
        rate(&chronicle, "IFC", "mm", by: .mira, at: Fixture.moment("2026-05-03T13:20"))
        chronicle.add(.rate(Judgement(.met)), to: "IFC-03", by: .lena, at: Fixture.moment("2026-05-03T13:24"))
        rate(&chronicle, "IFC", "--punm", by: .mira, at: Fixture.moment("2026-05-03T13:31"))
        chronicle.add(
            .comment("Reading 14,000 objects a minute was shown; writing goes object by object."), to: "IFC-03",
            by: .mira, at: Fixture.moment("2026-05-03T13:33"))
        chronicle.add(.attach(reference), to: "IFC-01", by: .mira, at: Fixture.moment("2026-05-03T13:40"))
        for evidence in [
            file("events.pdf", 812_000, title: "Events of the change service", at: "chapter 4", until: "2027-06-30"),
            Evidence(.url("https://docs.acme.example/12/events"), at: "\"Subscriptions\""),
            file("trial-2025.mp4", 214_000_000, title: "Recorded trial", at: "from 12:40", until: "2026-03-31"),
            file("limits.xlsx", 48_300),
        ] {
            chronicle.add(.attach(evidence), to: "IFC-06", by: .mira, at: Fixture.moment("2026-05-03T13:45"))
        }
        chronicle.add(.flag(.parked, true), to: "IFC-08", by: .mira, at: Fixture.moment("2026-05-03T13:52"))
        chronicle.add(
            .comment("Classification API is read-only until 12.3, promised for March."), to: "IFC-07", by: .mira,
            at: Fixture.moment("2026-05-03T13:58"))
        chronicle.add(
            .attach(file("api-reference.pdf", 3_412_000, at: "p. 112")), to: "IFC-07", by: .mira,
            at: Fixture.moment("2026-05-03T13:59"))
    }

    /// Concurrently, Lena and Jonas answer one criterion each on their own machines, and Mira and Lena write one
    /// comment.
    private static func disagree(_ chronicle: inout Chronicle) {
        let moment = Fixture.moment("2026-05-02T08:15")
        for (person, rating) in [(Person.jonas, Rating.partial), (.lena, .unmet)] {
            chronicle.add(
                Entry(.rate(Judgement(rating)), of: .criterion("STD-04"), replaces: []), by: person, at: moment)
        }
        for (person, text) in [
            (Person.lena, "The parts list of the licence says otherwise."),
            (.mira, "Viewer and core can be replaced apart.\nThe rest cannot."),
        ] {
            chronicle.add(Entry(.comment(text), of: .criterion("ARC-02"), replaces: []), by: person, at: moment)
        }
    }

    /// Rates the criteria of a category, one letter each: met, partly, unmet, not applicable; "." and "-" skip one.
    private static func rate(
        _ chronicle: inout Chronicle, _ category: String, _ letters: String, by person: Person, at moment: Timestamp
    ) {
        for (position, letter) in letters.enumerated() {
            guard let judgement = judgement(letter) else { continue }
            let id = CriterionID("\(category)-\(position < 9 ? "0" : "")\(position + 1)")
            chronicle.add(.rate(judgement), to: id, by: person, at: moment)
        }
    }

    private static func judgement(_ letter: Character) -> Judgement? {
        switch letter {
        case "m": Judgement(.met)
        case "p": Judgement(.partial)
        case "u": Judgement(.unmet)
        case "n": Judgement(.notApplicable, reason: "The product has no part that this could be asked of.")
        default: nil
        }
    }
}

extension Evidence {
    /// Evidence of which only the locator is known.
    fileprivate init(_ source: Source, at locator: String) { self.init(source, locator: locator) }
}
