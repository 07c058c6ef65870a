import AssessmentModel
import Testing

/// What auditors find, and what becomes of it.
struct FindingTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var ben = Writer(2, of: Fixture.blank)

    private var list: FindingList { ann.assessment.details.findings }
    private var labels: [String] { list.standing.map(\.label) }

    private static func finding(_ number: Int, _ text: String = "x") -> Finding {
        Finding(number: number, grade: .minorNonconformity, criterion: "A", text: text)
    }

    private mutating func raise(_ text: String = "x") -> FindingID {
        ann.make(.raise(Self.finding(list.nextNumber, text)), of: .assessment, party: .auditor).id
    }

    @Test("A finding keeps its number, and the number of one that was taken back is not given again")
    mutating func numbers() {
        let ids = [raise(), raise(), raise()]
        #expect(labels == ["F-01", "F-02", "F-03"])
        _ = ann.make(.amendFinding(ids[2], nil), of: .assessment, party: .auditor)
        #expect(labels == ["F-01", "F-02"])
        #expect(list.nextNumber == 4)
        _ = ann.make(.amendFinding(ids[0], Self.finding(9, "y")), of: .assessment, party: .auditor)
        #expect(labels == ["F-01", "F-02"])
        #expect(list.called("f-01")?.content?.text == "y")
    }

    @Test("Two auditors who give the same number at the same time are told apart by a letter")
    mutating func sameNumber() {
        let first = ann.make(.raise(Self.finding(1)), of: .assessment, party: .auditor)
        let second = ben.make(.raise(Self.finding(1)), of: .assessment, party: .auditor)
        for events in [[first, second], [second, first]] {
            let list = Fixture.assessment(of: events).details.findings
            #expect(list.all.map(\.id) == [first.id, second.id])
            #expect(list.standing.map(\.label) == ["F-01", "F-01b"])
        }
    }

    @Test("What the auditor decides and the vendor replies gives the status")
    mutating func states() {
        let id = raise()
        let steps: [(Change, Party, FindingList.State)] = [
            (.reply(id, "We add it."), .vendor, .answered),
            (.decide(id, .init(.open, reason: "when?", after: "We add it.")), .auditor, .open),
            (.reply(id, "In May."), .vendor, .answered),
            (.decide(id, .init(.accepted)), .auditor, .accepted),
            (.reply(id, "Done."), .vendor, .accepted),
            (.decide(id, .init(.closed, reason: "seen")), .auditor, .closed),
            (.decide(id, .init(.withdrawn)), .auditor, .withdrawn),
        ]
        #expect(list[id]?.state == .open)
        for (change, party, state) in steps {
            _ = ann.make(change, of: .assessment, party: party)
            #expect(list[id]?.state == state)
        }
    }

    @Test("Undo takes back step by step, and redo brings the finding back with its number")
    mutating func undo() {
        let id = raise()
        _ = ann.make(.amendFinding(id, Self.finding(1, "y")), of: .assessment, party: .auditor)
        _ = ann.make(.decide(id, .init(.closed)), of: .assessment, party: .auditor)
        _ = ann.undo()
        #expect(list[id]?.state == .open)
        _ = ann.undo()
        #expect(list[id]?.content?.text == "x")
        _ = ann.undo()
        #expect(labels == [])
        _ = ann.redo()
        #expect(labels == ["F-01"])
        #expect(list.standing.map(\.id) == [id])
    }

    @Test("Nobody can speak for the other party: such an event changes nothing")
    mutating func voices() {
        let id = raise()
        let before = list
        _ = ann.make(.decide(id, .init(.closed)), of: .assessment, party: .vendor)
        _ = ann.make(.amendFinding(id, nil), of: .assessment, party: .vendor)
        _ = ann.make(.raise(Self.finding(2)), of: .assessment, party: .customer)
        _ = ann.make(.reply(id, "x"), of: .assessment, party: .auditor)
        #expect(list == before)
    }

    @Test(
        "An unmet recommendation is no nonconformity, and an unused permission no observation",
        arguments: [
            (Level.shall, Finding.Grade.allCases), (.should, [.observation, .opportunity]), (.may, [.opportunity]),
        ])
    func grades(level: Level, allowed: [Finding.Grade]) {
        #expect(Finding.Grade.allowed(at: level) == allowed)
    }

    @Test("A finding is overdue from the day after its day until it is settled")
    mutating func overdue() throws {
        let day = try #require(CalendarDay("2026-06-30"))
        var finding = Self.finding(1)
        finding.due = day
        let id = ann.make(.raise(finding), of: .assessment, party: .auditor).id
        #expect(list[id]?.isOverdue(on: day) == false)
        #expect(list[id]?.isOverdue(on: day.adding(days: 1)) == true)
        _ = ann.make(.decide(id, .init(.closed)), of: .assessment, party: .auditor)
        #expect(list[id]?.isOverdue(on: day.adding(days: 1)) == false)
    }

    @Test("A sample that was taken back stays listed")
    mutating func samples() {
        let sample = Sample(
            of: .criteria, size: 3, hash: String(repeating: "c", count: 64), seed: 1, method: SampleDraw.method,
            drawn: ["A"])
        let id = ann.make(.sample(sample), of: .assessment, party: .auditor).id
        #expect(ann.assessment.details.samples.all.map(\.stands) == [true])
        _ = ann.undo()
        #expect(ann.assessment.details.samples.all.map(\.stands) == [false])
        #expect(ann.assessment.details.samples[id]?.original == sample)
        _ = ann.redo()
        #expect(ann.assessment.details.samples.all.map(\.stands) == [true])
    }
}
