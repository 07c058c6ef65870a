import AssessmentModel

/// Small values for the tests.
enum Sample {
    /// - Precondition: `text` is a time such as "2026-05-03T14:02:00".
    static func moment(_ text: String) -> Timestamp {
        guard let moment = Timestamp("\(text).000Z") else { preconditionFailure("no moment: \(text)") }
        return moment
    }

    /// A catalogue with one criterion that has every kind of text.
    static let criterion = Criterion(
        id: "A-1", level: .shall, title: english("Export"),
        texts: .init(
            statement: english("Data can be exported."), why: english("It is yours."),
            met: english("An export exists."), partly: english("Some can."),
            verify: english("Export something."),
            examples: .init(met: english("Nordwerk exports all."), unmet: english("Südwerk exports names.")),
            evidence: [english("A manual"), english("A file")]),
        addresses: [.vendor], appliesTo: [.product], references: ["ISO 10303"], buildsOn: ["A-0"])

    static let catalog = Catalog(
        id: "x", version: "1", categories: [(Category.Heading(id: "only", title: english("Only")), [criterion])])

    static func english(_ text: String) -> LocalizedText { LocalizedText(text) }

    static func assessment(_ events: [Event] = []) -> Assessment {
        Assessment(of: Subject(name: "Acme", kind: .product, role: .vendor), against: catalog, events: events)
    }

    static func event(_ change: Change, of target: Target, _ number: Int = 1, intent: Event.Intent = .change) -> Event {
        Event(
            order: EventOrder(
                clock: number, writer: WriterID("mira"), sequence: number, id: EventID(high: 0, low: UInt64(number))),
            at: moment("2026-05-03T14:02:00"), by: "Mira", target: target, change: change, intent: intent)
    }
}
