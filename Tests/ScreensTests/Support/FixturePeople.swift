import AssessmentModel
import Cells
import Localization

@testable import Screens

/// Participants of a workshop about the fixture.
enum FixturePeople {
    /// Their names, in the order in which they vote.
    static let names = [
        "Anna", "Ben", "Clara", "Deniz", "Eva", "Friedrich-Wilhelm von und zu Hohenfeld", "Purchasing", "Hana",
    ]
    static let ids = names.indices.compactMap { ParticipantID("000000000000000\($0)") }
    static let list = ParticipantList(
        Dictionary(uniqueKeysWithValues: zip(ids, names.map { Participant(name: $0, organisation: "Acme") })))

    /// The assessment after these participants rated criteria before the workshop.
    static func prepared(_ count: Int = names.count, at id: CriterionID = "IFC-07") -> Assessment {
        var chronicle = Chronicle(Fixture.assessment)
        let ratings: [Rating] = [.partial, .unmet, .met, .partial]
        for (place, participant) in ids.prefix(count).enumerated() {
            let party = Party.participant(participant)
            add(.rate(Judgement(ratings[place % ratings.count])), at: id, party, to: &chronicle)
            if place < 2 {
                let text = "The interface is documented, but the version of \(place + 2_020) lacks its errors."
                add(.comment(text), at: id, party, to: &chronicle)
            }
        }
        return chronicle.assessment
    }

    private static func add(_ change: Change, at id: CriterionID, _ party: Party, to chronicle: inout Chronicle) {
        let slot = Assessment.Slot.criterion(Fixture.index(id))
        let replaces = chronicle.assessment.replaced(by: change, in: slot, party: party)
        chronicle.add(
            Entry(change, of: .criterion(id), replaces: replaces, party: party), by: .jonas, at: Fixture.now)
    }
}

extension Driver {
    /// The facilitator's program, which knows the participants.
    static func facilitating(
        at id: CriterionID? = "IFC-07", of assessment: Assessment = FixturePeople.prepared(),
        _ size: Size = Size(columns: 120, rows: 40), _ language: Language = .english
    ) -> Driver {
        var driver = Driver(at: id, of: assessment, columns: size.columns, rows: size.rows, language: language)
        driver.happen(.participants(FixturePeople.list, added: nil))
        return driver
    }

    /// The program of the participant with this number, in their own voice.
    static func participating(
        _ number: Int = 0, at id: CriterionID? = "IFC-07", of assessment: Assessment = FixturePeople.prepared(),
        _ size: Size = Size(columns: 120, rows: 40), _ language: Language = .english
    ) -> Driver {
        let participant = FixturePeople.ids[number]
        var driver = Driver(
            at: id, of: assessment.inVoice(of: .participant(participant)), columns: size.columns, rows: size.rows,
            access: .work(author: participant.signature), language: language)
        driver.happen(.participants(FixturePeople.list, added: nil))
        return driver
    }

    /// The facilitator opens a secret round.
    @discardableResult
    mutating func openRound(of count: Int = 3, at id: CriterionID = "IFC-07") -> RoundID {
        let round = Round(of: Array(FixturePeople.ids.prefix(count)), method: .atOwnMachines)
        let event = made(.round(.add(round)), of: .criterion(id), by: .jonas, party: .vendor)
        happen(.arrived([event]))
        return event.id
    }

    /// The participant with this number commits to a rating at another machine.
    mutating func commit(_ number: Int, in round: RoundID, at id: CriterionID = "IFC-07") {
        let change = Change.commit(round, Commitment(sha256: "hash \(number)"))
        let party = Party.participant(FixturePeople.ids[number])
        happen(.arrived([made(change, of: .criterion(id), by: .lena, party: party)]))
    }
}
