import AssessmentModel
import Testing

@testable import ProjectStore

/// What a person can undo is in the journal, so it survives a restart.
struct UndoTests {
    private func undo(_ writer: inout ProjectWriter, in assessment: inout Assessment) throws {
        let stack = UndoStack(of: writer.writer, in: assessment.events.sorted { $0.order < $1.order })
        let step = try #require(stack.nextUndo)
        let id = try #require(step.target.criterion)
        let index = try #require(assessment.catalog.index(of: id))
        let change = try #require(assessment.inverse(of: step.id, in: .criterion(index)))
        try writer.record(change, of: index, in: &assessment, intent: .undo(step.id))
        try writer.save()
    }

    @Test func continuesAfterARestart() throws {
        let disk = try Sample.disk()
        do {
            var writer = try Sample.writer(on: disk)
            var assessment = Sample.assessment(of: [])
            for rating in [Rating.met, .partial, .unmet] {
                try writer.record(.rate(Judgement(rating)), in: &assessment)
            }
            try writer.save()
            try undo(&writer, in: &assessment)
        }
        for expected in [Rating.met, nil] {
            var assessment = Sample.assessment(of: try Sample.events(on: disk))
            var writer = try Sample.writer(on: disk)
            try undo(&writer, in: &assessment)
            #expect(assessment.answers[0].rating == expected)
            #expect(Sample.assessment(of: try Sample.events(on: disk)).answers[0].rating == expected)
        }
        let events = try Sample.events(on: disk)
        let stack = UndoStack(of: Sample.mira.writer, in: events)
        #expect(stack.nextUndo == nil)
        #expect(stack.nextRedo?.change == .rate(Judgement(.met)))
    }

    @Test func coversAllWindowsOfThePerson() throws {
        let disk = try Sample.disk()
        var first = try Sample.writer(on: disk)
        var second = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var assessment = Sample.assessment(of: [])
        try first.record(.comment("first"), in: &assessment)
        try second.record(.comment("second"), in: &assessment)
        try paul.record(.comment("Paul's"), in: &assessment)
        try first.save()
        try second.save()
        try paul.save()
        let events = try Sample.events(on: disk)
        #expect(UndoStack(of: first.writer, in: events) == UndoStack(of: second.writer, in: events))
        #expect(UndoStack(of: first.writer, in: events).nextUndo?.change == .comment("second"))
        #expect(UndoStack(of: paul.writer, in: events).nextUndo?.change == .comment("Paul's"))
    }
}
