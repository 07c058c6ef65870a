import AssessmentModel
import QualityChecks

/// Small values for the tests.
enum Fixture {
    /// The day of all checks.
    static let today = day(3)

    /// A day of May 2026, 1 to 31.
    static func day(_ number: Int) -> CalendarDay {
        Timestamp(milliseconds: (20_573 + Int64(number)) * 86_400_000).day(secondsFromGMT: 0)
    }

    /// Checks on that day; files that are not named in `conditions` are intact.
    static func checks(
        _ assessment: Assessment, limits: CheckLimits = CheckLimits(), conditions: [String: EvidenceCondition] = [:]
    ) -> Checks {
        Checks(assessment, today: today, limits: limits) { condition(of: $0, conditions) }
    }

    /// The condition of a piece of evidence, by its displayed title.
    static func condition(of evidence: Evidence, _ conditions: [String: EvidenceCondition]) -> EvidenceCondition {
        conditions[evidence.displayTitle] ?? .intact
    }

    /// A file with this name and content.
    static func file(
        _ name: String, content: Character = "a", bytes: Int = 1, until day: CalendarDay? = nil
    ) -> Evidence {
        Evidence(.file(sha256: String(repeating: content, count: 64), name: name, bytes: bytes), validUntil: day)
    }

    /// An address.
    static func address(_ text: String = "https://acme.example/reference") -> Evidence { Evidence(.url(text)) }

    /// An assessment of one category with these criteria and no answers.
    static func blank(_ criteria: [Criterion]) -> Assessment {
        let catalog = Catalog(
            id: "c", version: "1",
            categories: [(category: .init(id: "all", title: LocalizedText("All")), criteria: criteria)])
        return Assessment(of: Subject(name: "Acme PLM 12.1"), against: catalog)
    }

    /// A criterion with a statement in two languages.
    static func criterion(
        _ id: CriterionID = "A", _ level: Level = .should, status: Criterion.Status = .current,
        notApplicable: Criterion.NotApplicable = .withReason, metNeeds: Criterion.MetNeeds = .nothing,
        addresses: [Subject.Role] = [], target: Rating? = nil, buildsOn: [CriterionID] = []
    ) -> Criterion {
        Criterion(
            id: id, level: level, status: status, target: target, title: LocalizedText(id.text),
            texts: .init(
                statement: LocalizedText([
                    .init(.english, "All data can be exported in an open format."),
                    .init(.german, "Alle Daten sind in einem offenen Format exportierbar."),
                ])),
            rules: .init(notApplicable: notApplicable, metNeeds: metNeeds), addresses: addresses, buildsOn: buildsOn)
    }
}

extension Assessment {
    /// Makes a change that replaces all current values.
    @discardableResult
    mutating func make(_ change: Change, at criterion: CriterionID = "A", by name: String = "Ann") -> Event {
        make(change, of: .criterion(criterion), by: name)
    }

    /// Makes a change that replaces all current values.
    @discardableResult
    mutating func make(
        _ change: Change, of target: Target, party: Party = .vendor, by name: String = "Ann"
    ) -> Event {
        let count = clock + 1
        let replaces = slot(of: target).map { replaced(by: change, in: $0, party: party) } ?? []
        let event = Event(
            order: EventOrder(
                clock: count, writer: WriterID(name), sequence: count,
                id: EventID(high: UInt64(name.utf8.first ?? 0), low: UInt64(count))),
            at: Timestamp(milliseconds: Int64(count)), by: name, party: party, target: target, change: change,
            replaces: replaces)
        apply(event)
        return event
    }

    /// The assessment after these changes to one criterion.
    func after(_ changes: [Change], at criterion: CriterionID = "A") -> Assessment {
        var assessment = self
        for change in changes { assessment.make(change, at: criterion) }
        return assessment
    }
}
