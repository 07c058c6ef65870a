import AssessmentModel
import Randomness
import Testing

/// Documents: what evidence has in common, said once.
struct DocumentTests {
    private static let first = Evidence.Source.file(sha256: String(repeating: "a", count: 64), name: "a.pdf", bytes: 1)
    private static let second = Evidence.Source.file(sha256: String(repeating: "b", count: 64), name: "b.pdf", bytes: 2)
    private static let id = DocumentID(of: first)

    private var ann = Writer(1, of: Fixture.blank)

    private mutating func attach(to criterion: CriterionID, _ evidence: Evidence = Evidence(first)) -> EvidenceID {
        ann.make(.attach(evidence), of: .criterion(criterion)).id
    }

    private mutating func make(_ steps: [Assessment.Step]) {
        for step in steps { _ = ann.make(step.change, of: ann.assessment.target(of: step.slot)) }
    }

    private func source(at index: Int) -> Evidence.Source? {
        ann.assessment.answers[index].attachments[0].evidence?.source
    }

    @Test("The same file attached twice is one document")
    mutating func same() {
        _ = attach(to: "A", Evidence(Self.first, title: "Manual", locator: "p. 1"))
        _ = attach(to: "B", Evidence(Self.first, locator: "p. 2"))
        let documents = ann.assessment.documents
        #expect(documents.map(\.id) == [Self.id])
        #expect(documents.first?.document.title == "Manual")
        #expect(documents.first?.uses.map(\.locator) == ["p. 1", "p. 2"])
    }

    @Test("What is known of a document is known of all evidence that links to it, but for the place in it")
    mutating func described() {
        _ = attach(to: "A", Evidence(Self.first, title: "old", locator: "p. 1"))
        _ = attach(to: "B", Evidence(Self.first, locator: "p. 2"))
        var document = Document(Self.first)
        document.title = "Manual"
        document.validUntil = CalendarDay("2027-06-30")
        _ = ann.make(.document(document), of: .document(Self.id))
        let evidence = ann.assessment.answers.prefix(2).compactMap { $0.attachments.first?.evidence }
        #expect(evidence.map(\.title) == ["Manual", "Manual"])
        #expect(evidence.map(\.validUntil) == [document.validUntil, document.validUntil])
        #expect(evidence.map(\.locator) == ["p. 1", "p. 2"])
    }

    @Test("A new version reaches every answer, and rated ones have to be confirmed")
    mutating func renewed() {
        _ = attach(to: "A")
        _ = attach(to: "B")
        _ = ann.make(.rate(Judgement(.met)), of: .criterion("A"))
        make(ann.assessment.renewal(of: Self.id, to: Document(Self.second)))
        #expect(source(at: 0) == Self.second && source(at: 1) == Self.second)
        #expect(ann.assessment.answers.prefix(2).map(\.confirmationCause) == [.evidenceRenewed, nil])
        #expect(ann.assessment.versions(of: Self.id).map(\.document.source) == [Self.second, Self.first])
    }

    @Test("A change brings a new version if it names another file than the one before, or than was attached first")
    mutating func renewals() {
        _ = attach(to: "A")
        var titled = Document(Self.first)
        titled.title = "Manual"
        let documents = [titled, Document(Self.second), nil, Document(Self.second), Document(Self.first)]
        let events = documents.map { ann.make(.document($0), of: .document(Self.id)) }
        #expect(events.map(ann.assessment.isRenewal) == [false, true, false, false, true])
        #expect(ann.assessment.history(ofCriterionAt: 0).filter(ann.assessment.isRenewal) == [events[1], events[4]])
    }

    @Test("Answers that are not chosen keep their version, until they are")
    mutating func chosen() {
        _ = attach(to: "A")
        _ = attach(to: "B")
        make(ann.assessment.renewal(of: Self.id, to: Document(Self.second), at: [0]))
        #expect(source(at: 0) == Self.second && source(at: 1) == Self.first)
        #expect(ann.assessment.documents.first?.uses.map(\.keepsVersion) == [false, true])
        let third = Evidence.Source.url("https://acme.example/manual")
        make(ann.assessment.renewal(of: Self.id, to: Document(third)))
        #expect(source(at: 0) == third && source(at: 1) == Self.first)
        make(ann.assessment.renewal(of: Self.id, to: Document(third), at: [0, 1]))
        #expect(source(at: 0) == third && source(at: 1) == third)
    }

    @Test("A file that is the current version of a document links to it")
    mutating func linked() {
        _ = attach(to: "A")
        make(ann.assessment.renewal(of: Self.id, to: Document(Self.second)))
        _ = attach(to: "B", ann.assessment.linked(Evidence(Self.second)))
        #expect(ann.assessment.documents.map(\.id) == [Self.id])
        #expect(ann.assessment.documents.first?.uses.map(\.criterion) == [0, 1])
    }

    @Test("Changing the title of evidence says it of the document, changing the place in it does not")
    mutating func amended() throws {
        let id = attach(to: "A")
        _ = attach(to: "B")
        var document = Document(Self.first)
        document.title = "Manual"
        _ = ann.make(.document(document), of: .document(Self.id))
        var evidence = try #require(ann.assessment.answers[0].attachments.first?.evidence)
        evidence.locator = "p. 9"
        make(ann.assessment.amendment(of: id, at: 0, to: evidence))
        #expect(ann.assessment.answers.prefix(2).map { $0.attachments[0].evidence?.locator } == ["p. 9", ""])
        evidence.title = "Handbook"
        make(ann.assessment.amendment(of: id, at: 0, to: evidence))
        #expect(ann.assessment.answers.prefix(2).map { $0.attachments[0].evidence?.title } == ["Handbook", "Handbook"])
        #expect(ann.assessment.answers[0].attachments[0].evidence?.locator == "p. 9")
    }

    @Test("A document that is detached everywhere stays until it is removed, and is back when it is attached")
    mutating func removed() {
        let id = attach(to: "A")
        _ = ann.make(.detach(id), of: .criterion("A"))
        #expect(ann.assessment.documents.map(\.uses.count) == [0])
        _ = ann.make(.document(nil), of: .document(Self.id))
        #expect(ann.assessment.documents.isEmpty)
        _ = attach(to: "B")
        #expect(ann.assessment.documents.map(\.uses.count) == [1])
    }

    @Test("Undo of the first description returns to what the evidence said")
    mutating func undone() {
        _ = attach(to: "A", Evidence(Self.first, title: "old"))
        var document = Document(Self.first)
        document.title = "new"
        _ = ann.make(.document(document), of: .document(Self.id))
        _ = ann.undo()
        #expect(ann.assessment.answers[0].attachments[0].evidence?.title == "old")
        _ = ann.redo()
        #expect(ann.assessment.answers[0].attachments[0].evidence?.title == "new")
    }

    @Test("Descriptions made without knowledge of each other are a conflict, in whatever order they arrive")
    mutating func conflict() {
        let attached = ann.make(.attach(Evidence(Self.first)), of: .criterion("A"))
        var bob = Writer(2, of: ann.assessment)
        var (one, other) = (Document(Self.first), Document(Self.first))
        (one.title, other.title) = ("one", "other")
        let anns = ann.make(.document(one), of: .document(Self.id))
        let bobs = bob.make(.document(other), of: .document(Self.id))
        let forth = Fixture.assessment(of: [attached, anns, bobs])
        let back = Fixture.assessment(of: [bobs, anns, attached])
        #expect(forth.documents == back.documents)
        #expect(forth.documents.first?.isConflicted == true)
        #expect(forth.answers == back.answers)
    }

    @Test("Documents of one party describe no other party's evidence")
    mutating func parties() {
        _ = attach(to: "A")
        var document = Document(Self.first)
        document.title = "auditor's"
        _ = ann.make(.document(document), of: .document(Self.id), party: .auditor)
        #expect(ann.assessment.answers[0].attachments[0].evidence?.title == "")
    }

    @Test(
        "The state of a document is its most pressing one",
        arguments: [
            (EvidenceCondition.missing, "2020-01-01", 1, DocumentState.missing),
            (.unreadable, nil, 1, .missing), (.changed, "2020-01-01", 1, .changed),
            (.intact, "2026-05-02", 1, .expired), (.intact, "2026-05-03", 1, .expiring),
            (.unread, "2026-06-02", 1, .expiring), (.intact, "2026-06-03", 1, .intact), (.intact, nil, 0, .unused),
            (.intact, "2026-06-03", 0, .unused), (.intact, nil, 1, .intact),
        ] as [(EvidenceCondition, String?, Int, DocumentState)])
    mutating func state(_ condition: EvidenceCondition, _ last: String?, _ uses: Int, _ state: DocumentState) throws {
        let evidence = Evidence(Self.first, validUntil: last.flatMap { CalendarDay($0) })
        let id = attach(to: "A", evidence)
        if uses == 0 { _ = ann.make(.detach(id), of: .criterion("A")) }
        let entry = try #require(ann.assessment.documents.first)
        let today = try #require(CalendarDay("2026-05-03"))
        #expect(DocumentState(entry, condition, on: today) == state)
    }
}
