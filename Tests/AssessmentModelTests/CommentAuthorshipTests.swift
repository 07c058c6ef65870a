import Randomness
import Testing

@testable import AssessmentModel

/// Who wrote which part of a comment.
struct CommentAuthorshipTests {
    /// Writes the versions one after the other, each by the person of its number, knowing all before.
    private func parts(_ versions: [(UInt64, String)]) -> [String]? {
        var assessment = Fixture.blank
        var writers: [UInt64: Writer] = [:]
        for (number, text) in versions {
            var writer = writers[number] ?? Writer(Int(number), of: Fixture.blank)
            writer.learn(assessment.events)
            assessment.apply(writer.make(.comment(text)))
            writers[number] = writer
        }
        return Self.parts(of: assessment)
    }

    private static func parts(of assessment: Assessment) -> [String]? {
        assessment.commentAuthorship(ofCriterionAt: 0)?.parts.map { "\($0.author ?? "earlier"): \($0.text)" }
    }

    @Test(
        "Words stay with whoever brought them",
        arguments: [
            ([], nil),
            ([(1, "x"), (2, "")], nil),
            ([(1, "All types.")], ["Person 1: All types."]),
            ([(1, "All types."), (1, "All object types.")], ["Person 1: All object types."]),
            (
                [(1, "All types."), (2, "All types. From 12.3 on.")],
                ["Person 1: All types.", "Person 2:  From 12.3 on."]
            ),
            (
                [(1, "all types."), (2, "Nearly all types."), (3, "Nearly all types, says Jo.")],
                ["Person 2: Nearly ", "Person 1: all ", "Person 3: types, says Jo."]
            ),
            // What is written in place of something else is the work of who writes it.
            ([(1, "one two three"), (2, "one 2 three")], ["Person 1: one ", "Person 2: 2", "Person 1:  three"]),
            // A version that was there before keeps its authors.
            ([(1, "one"), (2, "two"), (1, "one")], ["Person 1: one"]),
            ([(1, "one"), (2, "one two"), (3, ""), (3, "one two")], ["Person 1: one", "Person 2:  two"]),
            // The same letters in another form are another text.
            ([(1, "caf\u{E9} a"), (2, "cafe\u{301} a")], ["Person 2: cafe\u{301}", "Person 1:  a"]),
        ] as [([(UInt64, String)], [String]?)])
    func words(_ versions: [(UInt64, String)], _ expected: [String]?) {
        #expect(parts(versions) == expected)
    }

    @Test("A conflict has no one text to tell of, and settling it keeps the authors of both sides")
    func conflict() {
        var (ann, ben) = (Writer(1, of: Fixture.blank), Writer(2, of: Fixture.blank))
        _ = ann.make(.comment("It exports STEP files."))
        ben.learn(ann.known)
        _ = ann.make(.comment("It exports all STEP files."))
        _ = ben.make(.comment("It exports STEP files daily."))
        ann.learn(ben.known)
        #expect(Self.parts(of: ann.assessment) == nil)
        var carl = Writer(3, of: Fixture.blank)
        carl.learn(ann.known)
        _ = carl.make(.comment("It exports all STEP files daily."))
        #expect(
            Self.parts(of: carl.assessment) == ["Person 1: It exports all STEP ", "Person 2: files daily."]
                || Self.parts(of: carl.assessment) == ["Person 1: It exports all STEP files ", "Person 2: daily."])
    }

    @Test("Joined, the parts are the comment, whatever the history", arguments: Seeds.first(60))
    func whole(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let words = ["a", "b", "c", " ", "\n", "é", "e\u{301}", "👩‍👩‍👧"]
        var writers = (1...3).map { Writer($0, of: Fixture.blank) }
        for _ in 0..<30 {
            let index = writers.indices.randomElement(using: &random) ?? 0
            if Bool.random(using: &random) { writers[index].learn(writers[(index + 1) % 3].known) }
            let text = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                words.randomElement(using: &random)
            }
            _ = writers[index].make(.comment(text.joined()))
        }
        let assessment = writers[0].assessment
        guard let authorship = assessment.commentAuthorship(ofCriterionAt: 0) else { return }
        #expect(authorship.parts.map(\.text).joined() == assessment.answers[0].commentText, "seed \(seed)")
        #expect(authorship.parts.allSatisfy { $0.author != nil }, "seed \(seed)")
        for (part, next) in zip(authorship.parts, authorship.parts.dropFirst()) {
            #expect(part.author != next.author, "seed \(seed)")
        }
    }

    @Test("What a history began with that is too long to follow belongs to nobody in particular")
    func long() throws {
        var (ann, ben) = (Writer(1, of: Fixture.blank), Writer(2, of: Fixture.blank))
        for text in ["one two three", "one 2 three", "one 2 three four"] {
            _ = ann.make(.comment(text))
            ben.learn(ann.known)
            _ = ben.make(.comment("\(text) end"))
            ann.learn(ben.known)
        }
        let authors = [0, 1, 1_000].map { work in
            ann.assessment.commentAuthorship(ofCriterionAt: 0, mostWork: work)?.parts.map { $0.author ?? "earlier" }
        }
        #expect(authors[0] == ["earlier"])
        #expect(authors[1] == ["earlier", "Person 2"])
        #expect(authors[2] == ["Person 1", "Person 2"])
    }
}
