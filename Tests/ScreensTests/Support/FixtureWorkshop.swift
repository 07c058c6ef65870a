import AssessmentModel
import Screens

/// A workshop about interfaces, an hour and a half into two, on top of the half-assessed product.
enum FixtureWorkshop {
    /// Four people; the last one's name was removed.
    static let ids = (1...4).compactMap { ParticipantID("000000000000000\($0)") }

    static let participants = ParticipantList([
        ids[0]: Participant(name: "Anna"), ids[1]: Participant(name: "Ben", organisation: "Acme"),
        ids[2]: Participant(name: "Clara"), ids[3]: nil,
    ])

    /// IFC-07 was voted on and rated, of IFC-08 the vote is going on, IFC-09 is parked.
    static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        let start = Timestamp(milliseconds: Fixture.now.milliseconds - 100 * 60_000)
        @discardableResult
        func add(
            _ change: Change, _ target: Target = .assessment, party: Party? = nil, intent: Event.Intent = .change,
            at minutes: Int64 = 50
        ) -> Event {
            let moment = Timestamp(milliseconds: start.milliseconds + minutes * 60_000)
            let known = chronicle.assessment
            let replaces = known.slot(of: target).map { known.replaced(by: change, in: $0, party: party) } ?? []
            return chronicle.add(
                Entry(change, of: target, replaces: replaces, intent: intent, party: party), by: .mira, at: moment)
        }
        let workshop = Workshop(
            participants: ids, agenda: ["IFC-07", "IFC-08", "IFC-09", "IFC-11", "STD-01"], topic: "Interfaces",
            minutes: 120)
        let id = add(.workshop(.add(workshop)), at: 0).id
        let round = add(.round(.add(Round(in: id, of: ids))), .criterion("IFC-07"))
        for (voter, rating) in zip(ids, [Rating.partial, .unmet, .met, .partial]) {
            add(.rate(Judgement(rating)), .criterion("IFC-07"), party: .participant(voter), intent: .with(round.id))
        }
        add(.rate(Judgement(.partial)), .criterion("IFC-07"))
        let items = [
            ActionItem(
                number: 1, text: "Send the interface reference", owner: "Jonas", due: Fixture.day("2026-05-12"),
                criterion: "IFC-07"),
            ActionItem(
                number: 2, text: "Ask for the list of types", due: Fixture.day("2026-04-01"), criterion: "IFC-07"),
            ActionItem(number: 3, text: "Something else", criterion: "IFC-08"),
        ]
        let added = items.map { add(.actionItem(.add($0))).id }
        add(.finish(added[2], true))
        let open = add(
            .round(.add(Round(in: id, of: ids, method: .atOwnMachines))), .criterion("IFC-08"), at: 60)
        let commitment = Commitment(sha256: "a")
        add(.commit(open.id, commitment), .criterion("IFC-08"), party: .participant(ids[0]), at: 60)
        add(
            .reveal(open.id, Reveal(Judgement(.unmet), salt: "", commitment: commitment)), .criterion("IFC-08"),
            party: .participant(ids[0]), at: 60)
        add(.flag(.parked, true, reason: "ask legal"), .criterion("IFC-09"), at: 61)
        return chronicle.assessment
    }()
}
