import AssessmentModel
import Testing

/// Named states of an assessment.
struct MilestoneTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var bob = Writer(2, of: Fixture.blank)

    private var names: [String] { ann.assessment.details.milestones.map(\.name) }

    @Test("They are in the order of creation, and two may have the same name")
    mutating func order() {
        let ids = ["b", "a", "b"].map { ann.make(.milestone($0), of: .assessment).id }
        #expect(names == ["b", "a", "b"])
        #expect(ann.assessment.details.milestones.map(\.milestone.id) == ids)
        // If several have the same name, the latest is meant.
        #expect(ann.assessment.moment(ofMilestone: "b") == ann.assessment.events.last.map { .event($0.order) })
    }

    @Test("One can be renamed and removed, and keeps its position")
    mutating func rename() {
        let ids = ["one", "two"].map { ann.make(.milestone($0), of: .assessment).id }
        _ = ann.make(.renameMilestone(ids[0], "first"), of: .assessment)
        #expect(names == ["first", "two"])
        #expect(ann.assessment.moment(ofMilestone: "one") == nil)
        #expect(ann.assessment.moment(ofMilestone: "first") == .event(ann.assessment.events[0].order))
        _ = ann.make(.renameMilestone(ids[0], nil), of: .assessment)
        #expect(names == ["two"])
        #expect(ann.assessment.details.allMilestones.map(\.id) == ids)
        #expect(ann.assessment.moment(ofMilestone: "first") == nil)
    }

    @Test("Undo removes a new one, redo restores it with its identity, and undoing a rename restores the name")
    mutating func undo() {
        let id = ann.make(.milestone("one"), of: .assessment).id
        _ = ann.make(.renameMilestone(id, "two"), of: .assessment)
        _ = ann.make(.renameMilestone(id, nil), of: .assessment)
        for expected in [["two"], ["one"], []] {
            _ = ann.undo()
            #expect(names == expected)
        }
        for expected in [["one"], ["two"], []] {
            _ = ann.redo()
            #expect(names == expected)
            #expect(ann.assessment.details.milestones.allSatisfy { $0.milestone.id == id })
        }
    }

    @Test("Concurrent names are a conflict, which the next name settles")
    mutating func conflict() {
        let set = ann.make(.milestone("one"), of: .assessment)
        bob.learn([set])
        let bobs = bob.make(.renameMilestone(set.id, "bob's"), of: .assessment)
        let anns = ann.make(.renameMilestone(set.id, nil), of: .assessment)
        for events in Fixture.permutations(of: [set, anns, bobs]) {
            let details = Fixture.assessment(of: events).details
            #expect(details.isConflicted)
            #expect(details.allMilestones.map { $0.name.heads.map(\.value) } == [[nil, "bob's"]])
            #expect(details.milestones.map(\.name) == ["bob's"])
        }
        ann.learn([bobs])
        _ = ann.make(.renameMilestone(set.id, "both"), of: .assessment)
        #expect(!ann.assessment.details.isConflicted)
        #expect(names == ["both"])
    }

    @Test("A rename that arrives before its milestone shows nothing until that arrives")
    mutating func renameFirst() {
        let set = ann.make(.milestone("one"), of: .assessment)
        let rename = ann.make(.renameMilestone(set.id, "two"), of: .assessment)
        #expect(Fixture.assessment(of: [rename]).details.milestones.isEmpty)
        #expect(Fixture.assessment(of: [rename, set]).details == ann.assessment.details)
    }
}
