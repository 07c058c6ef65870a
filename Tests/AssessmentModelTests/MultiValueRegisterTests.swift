import AssessmentModel
import Testing

/// A value set by several people: what is shown, what is in conflict, and how the conflict ends. The field is a
/// comment.
struct MultiValueRegisterTests {
    private var ann = Writer(1, of: Fixture.blank)
    private var bob = Writer(2, of: Fixture.blank)

    private func comment(after events: [Event]) -> MultiValueRegister<String> {
        Fixture.assessment(of: events).answers[0].comment
    }

    @Test("An unset field shows nothing and is not in conflict")
    func unset() {
        let field = comment(after: [])
        #expect(field.current == nil)
        #expect(field.replaceable.isEmpty)
        #expect(!field.isConflicted)
    }

    @Test("Of successive values the last is shown, with its author and time")
    mutating func sequential() {
        let first = ann.make(.comment("one"))
        bob.learn([first])
        let second = bob.make(.comment("two"))
        let field = comment(after: [first, second])
        #expect(field.heads == [.init("two", order: second.order, at: second.at, by: "Person 2")])
        #expect(field.replaceable == [second.id])
        #expect(!field.isConflicted)
    }

    @Test("Concurrent values both stay, and the later writer's is shown on a tie")
    mutating func concurrent() {
        let (anns, bobs) = (ann.make(.comment("one")), bob.make(.comment("two")))
        for events in [[anns, bobs], [bobs, anns]] {
            let field = comment(after: events)
            #expect(field.heads.map(\.value) == ["one", "two"])
            #expect(field.current?.value == "two")
            #expect(field.replaceable == [anns.id, bobs.id])
            #expect(field.isConflicted)
        }
    }

    @Test("Of concurrent values, the one with the higher clock is shown")
    mutating func concurrentClocks() {
        let earlier = ann.make(.comment("zero"))
        let (anns, bobs) = (ann.make(.comment("one")), bob.make(.comment("two")))
        let field = comment(after: [anns, bobs, earlier])
        #expect(field.heads.map(\.value) == ["two", "one"])
        #expect(field.isConflicted)
    }

    @Test("A value set with knowledge of both settles the conflict")
    mutating func settle() {
        let (anns, bobs) = (ann.make(.comment("one")), bob.make(.comment("two")))
        ann.learn([bobs])
        let settled = ann.make(.comment("one and two"))
        #expect(Set(settled.replaces) == [anns.id, bobs.id])
        for events in Fixture.permutations(of: [anns, bobs, settled]) {
            let field = comment(after: events)
            #expect(field.heads.map(\.value) == ["one and two"])
            #expect(!field.isConflicted)
        }
    }

    @Test("A value set with knowledge of only one side leaves the other in conflict")
    mutating func settleHalf() {
        let (anns, bobs) = (ann.make(.comment("one")), bob.make(.comment("two")))
        let again = ann.make(.comment("three"))
        for events in Fixture.permutations(of: [anns, bobs, again]) {
            let field = comment(after: events)
            #expect(field.heads.map(\.value) == ["two", "three"])
            #expect(field.isConflicted)
        }
    }

    @Test("Equal concurrent values are no conflict, and the next value replaces both")
    mutating func sameValueTwice() {
        let (anns, bobs) = (ann.make(.comment("same")), bob.make(.comment("same")))
        let field = comment(after: [anns, bobs])
        #expect(!field.isConflicted)
        #expect(field.current?.value == "same")
        #expect(field.replaceable == [anns.id, bobs.id])
    }

    @Test("A different value beside two equal ones is a conflict")
    mutating func agreementOfTwo() {
        var eve = Writer(3, of: Fixture.blank)
        let events = [ann.make(.comment("same")), bob.make(.comment("same")), eve.make(.comment("other"))]
        for events in Fixture.permutations(of: events) {
            #expect(comment(after: events).isConflicted)
        }
    }

    @Test("A value that arrives after its replacement is never shown")
    mutating func replacedBeforeArrival() {
        let first = ann.make(.comment("one"))
        let second = ann.make(.comment("two"))
        #expect(comment(after: [second]).heads.map(\.value) == ["two"])
        #expect(comment(after: [second, first]).heads.map(\.value) == ["two"])
        #expect(comment(after: [second, first]) == comment(after: [first, second]))
    }

    @Test("Two replacements of one value give equal fields in any order of arrival")
    mutating func replacedTwice() {
        let base = ann.make(.comment("base"))
        bob.learn([base])
        let (anns, bobs) = (ann.make(.comment("one")), bob.make(.comment("two")))
        let expected = comment(after: [base, anns, bobs])
        #expect(expected.heads.map(\.value) == ["one", "two"])
        for events in Fixture.permutations(of: [base, anns, bobs]) {
            #expect(comment(after: events) == expected)
        }
    }
}
