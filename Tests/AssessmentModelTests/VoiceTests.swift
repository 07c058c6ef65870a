import AssessmentModel
import Testing

/// An assessment as another party judges it.
struct VoiceTests {
    private var ann = Writer(1, of: Fixture.blank)

    @Test("The answers are those of the party, whatever the vendor says, before and after")
    mutating func answers() {
        _ = ann.make(.rate(Judgement(.met)))
        _ = ann.make(.rate(Judgement(.unmet)), of: .criterion("A"), party: .auditor)
        var audit = ann.assessment.inVoice(of: .auditor)
        #expect(audit.answers[0].rating == .unmet)
        #expect(audit.answer(of: .vendor, at: 0).rating == .met)
        audit.apply(ann.make(.rate(Judgement(.partial))))
        audit.apply(ann.make(.rate(Judgement(.met)), of: .criterion("B"), party: .auditor))
        #expect(audit.answers.map(\.rating) == [.unmet, .met, nil])
        #expect(audit.answer(of: .vendor, at: 0).rating == .partial)
        #expect(audit.asOf(.time(Timestamp(milliseconds: 2_000))).answers[0].rating == .unmet)
    }

    @Test("What is in scope stays the vendor's decision")
    mutating func scope() {
        _ = ann.make(.scope(ScopeDecision(isIncluded: false, reason: "no CAD")))
        _ = ann.make(
            .scope(ScopeDecision(isIncluded: false, reason: "too long")), of: .criterion("B"), party: .auditor)
        #expect(ann.assessment.inVoice(of: .auditor).scopes == [.outside, .inside, .inside])
    }

    @Test("A judgement rests on the vendor's evidence as on the auditor's own")
    mutating func evidence() {
        _ = ann.make(.attach(Fixture.evidence("a")))
        _ = ann.make(.attach(Fixture.evidence("b")), of: .criterion("A"), party: .auditor)
        let audit = ann.assessment.inVoice(of: .auditor)
        #expect(
            audit.supportedAnswer(at: 0).attachments.compactMap(\.evidence).map(\.source)
                == [Fixture.evidence("a"), Fixture.evidence("b")].map(\.source))
        #expect(ann.assessment.supportedAnswer(at: 0) == ann.assessment.answers[0])
        #expect(audit.documents(of: .vendor).map(\.id) == ann.assessment.documents.map(\.id))
    }

    @Test("A document counts as looked at until it has another version")
    mutating func examination() throws {
        let (old, new) = (Fixture.evidence("a"), Fixture.evidence("b"))
        let id = DocumentID(of: old.source)
        _ = ann.make(.attach(old))
        #expect(ann.assessment.documentsNotExamined().map(\.id) == [id])
        let day = try #require(CalendarDay("2026-05-03"))
        let look = Change.examine(Examination(id, on: day, by: .document))
        _ = ann.make(look, of: .document(id), party: .auditor)
        #expect(ann.assessment.examination(of: id).isExamined)
        #expect(ann.assessment.documentsNotExamined() == [])
        _ = ann.make(.document(Document(new)), of: .document(id))
        #expect(!ann.assessment.examination(of: id).isExamined)
        #expect(ann.assessment.examination(of: id) != .notExamined)
        #expect(ann.assessment.documentsNotExamined().map(\.id) == [id])
    }
}
