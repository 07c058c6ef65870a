import AssessmentModel
import Cells
import Localization

@testable import Screens

/// Workshops about the fixture, with eight people in the room.
enum Workshops {
    /// Eight people, by name.
    static let people = participants(8)

    /// So many people, by name.
    static func participants(_ count: Int) -> ParticipantList {
        let names = [
            "Anna Berg", "Ben Lund", "Clara Roth", "David Kim", "Eva Horn", "Fred Sand", "Gina Wolf", "Purchasing",
        ]
        let known = [
            Participant(name: names[0], organisation: "Acme", role: "product owner"),
            Participant(name: names[1], organisation: "Acme"),
            Participant(name: names[2], organisation: "Gearwerk", role: "PLM lead"),
        ]
        let all = (0..<count).map { place in
            known.indices.contains(place)
                ? known[place]
                : Participant(name: names.indices.contains(place) ? names[place] : "Person \(place + 1)")
        }
        return ParticipantList(Dictionary(uniqueKeysWithValues: all.enumerated().map { (id($0), $1) }))
    }

    /// The identity of the participant at a place, from 0.
    static func id(_ place: Int) -> ParticipantID {
        let digits = String(place + 1, radix: 16)
        guard let id = ParticipantID(String(repeating: "0", count: ParticipantID.length - digits.count) + digits) else {
            preconditionFailure("no participant \(place)")
        }
        return id
    }

    /// What becomes of the participants by an effect, and who was added; nil if it is about something else.
    static func participants(
        _ list: ParticipantList, after effect: Effect
    ) -> (list: ParticipantList, added: ParticipantID?)? {
        var all = list.all
        if case .removeName(let id) = effect {
            all[id] = .some(nil)
            return (ParticipantList(all), nil)
        }
        guard case .add(let participant) = effect else { return nil }
        let added = id(all.count + 100)
        all[added] = participant
        return (ParticipantList(all), added)
    }

    /// A driver in the walk, in a project that knows the people.
    static func driver(
        at id: CriterionID? = "IFC-07", _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .english,
        of assessment: Assessment = Fixture.assessment, knowing people: ParticipantList = people
    ) -> Driver {
        var driver = Driver(
            at: id, of: assessment, columns: size.columns, rows: size.rows, language: language)
        driver.happen(.participants(people, added: nil))
        return driver
    }

    /// The same ten minutes after a workshop of an hour about interfaces has begun, with one rating given, at IFC-09.
    static func running(
        at id: CriterionID? = "IFC-07", _ size: Size = Size(columns: 80, rows: 24), _ language: Language = .english,
        of assessment: Assessment = Fixture.assessment, knowing people: ParticipantList = people
    ) -> Driver {
        var driver = driver(at: id, size, language, of: assessment, knowing: people)
        driver.press("K enter ] ] ] 6 0 enter j*6")
        driver.wait(seconds: 480)
        driver.press("m")
        driver.wait(seconds: 120)
        driver.press("j j")
        return driver
    }
}

extension Driver {
    /// Time passes.
    mutating func wait(seconds: Int64) { now = Timestamp(milliseconds: now.milliseconds + seconds * 1_000) }

    /// The round on the screen; nil if another page is.
    var round: RoundPage? { workbench.stack.top?.page(as: RoundPage.self) }
}
