import AssessmentModel
import Testing

/// Lists that are so long that going through them once for each entry would not end.
@Suite(.timeLimit(.minutes(1))) struct ManyEntriesTests {
    /// The assessment after these changes by one writer, each with the events that it replaces.
    private static func assessment(
        of target: Target, _ changes: [(change: Change, replaces: [EventID])]
    ) -> Assessment {
        let events = changes.enumerated().map { index, entry in
            Event(
                order: EventOrder(clock: index + 1, writer: WriterID("w"), sequence: index + 1, id: id(index)),
                at: Timestamp(milliseconds: 0), by: "Ann", target: target, change: entry.change,
                replaces: entry.replaces)
        }
        return Assessment(of: Subject(name: "Acme PLM 12.1"), against: Fixture.catalog, events: events)
    }

    /// The identity of the event that makes the change at this index.
    private static func id(_ index: Int) -> EventID { EventID(high: 0, low: UInt64(index)) }

    @Test func questions() {
        let numbers = 1...10_000
        let changes = numbers.map { (Change.question(.add(Question(number: $0, text: "?"))), [EventID]()) }
        let questions = Self.assessment(of: .assessment, changes).details.questions
        #expect(questions.entries.nextNumber == 10_001)
        #expect(questions.label(of: Self.id(9_999)) == "Q-10000")
    }

    @Test func questionsOfOneNumber() {
        let changes = (0..<10_000).map { _ in (Change.question(.add(Question(number: 1, text: "?"))), [EventID]()) }
        let questions = Self.assessment(of: .assessment, changes).details.questions
        let labels = questions.standing.map { questions.label(of: $0.id) }
        #expect(labels.prefix(3) == ["Q-01", "Q-01b", "Q-01c"])
    }

    @Test func phasesOfAWorkshop() {
        let opening = (Change.workshop(.add(Workshop(agenda: ["A"]))), [EventID]())
        let phases = (0..<10_000).map { index in
            (Change.phase(Self.id(0), index.isMultiple(of: 2) ? .paused : .running), [Self.id(index)])
        }
        let workshops = Self.assessment(of: .assessment, [opening] + phases).details.workshops
        #expect(workshops.turns(of: Self.id(0)).count == 10_001)
        #expect(workshops.phase(of: Self.id(0)) == .running)
    }

    @Test func milestones() {
        let names = (0..<5_000).map { (Change.milestone("\($0)"), [EventID]()) }
        let removals = (0..<5_000).map { (Change.renameMilestone(Self.id($0), nil), [Self.id($0)]) }
        let details = Self.assessment(of: .assessment, names + removals).details
        #expect(details.milestones.isEmpty)
        #expect(details.allMilestones.count == 5_000)
    }

    @Test func versionsOfADocument() {
        let versions = (0..<10_000).map { index in
            (Change.document(Document(.url("https://acme.example/\(index / 2)"))), [EventID]())
        }
        let assessment = Self.assessment(of: .document(DocumentID("d")), versions)
        #expect(assessment.events.count(where: assessment.isRenewal) == 4_999)
    }

    @Test func evidenceOfOneCriterion() {
        let pieces = (0..<5_000).map { (Change.attach(Fixture.evidence("\($0)")), [EventID]()) }
        let removals = (1..<5_000).map { (Change.detach(Self.id($0)), [Self.id($0)]) }
        let answer = Self.assessment(of: .criterion("A"), pieces + removals).answers[0]
        #expect(answer.attachments.map(\.id) == [Self.id(0)])
        #expect(answer.allAttachments.map(\.id) == (0..<5_000).map(Self.id))
    }

    @Test func concurrentComments() {
        let comments = (0..<20_000).map { (Change.comment("\($0)"), [EventID]()) }
        let settled = (Change.comment("settled"), (0..<20_000).reversed().map(Self.id))
        let answer = Self.assessment(of: .criterion("A"), comments + [settled]).answers[0]
        #expect(answer.comment.heads.map(\.value) == ["settled"])
    }

    @Test func languagesOfOneText() {
        let text = LocalizedText((0..<20_000).map { .init(LanguageCode("\($0)"), "x") })
        let criterion = Criterion(id: "A", level: .shall, title: text, texts: .init(statement: text))
        #expect(criterion.hasSameWords(as: criterion))
    }

    @Test func evidenceThatGoesAlong() {
        let pieces = (0..<5_000).map { (Change.attach(Fixture.evidence("\($0)")), [EventID]()) }
        let earlier = Self.assessment(of: .criterion("A"), pieces)
        let plan = MigrationPlan(beginningWith: earlier, against: Fixture.catalog) { _, _ in "" }
        #expect(plan.steps.count == 5_001)
        #expect(plan.result(on: Fixture.blank, at: Timestamp(milliseconds: 0)).answers[0].attachments.count == 5_000)
    }

    @Test func sections() {
        let sections = (0..<20_000).map { Section(id: "\($0)", title: LocalizedText("\($0)")) }
        let criteria = sections.map {
            Criterion(
                id: CriterionID($0.id), level: .shall, section: $0.id, title: LocalizedText("x"),
                texts: .init(statement: LocalizedText("x")))
        }
        let heading = Category.Heading(id: "c", title: LocalizedText("c"), sections: sections)
        let catalog = Catalog(id: "many", version: "1", categories: [(heading, criteria)])
        #expect(catalog.criteria.indices.allSatisfy { catalog.sectionPath(ofCriterionAt: $0) == [sections[$0]] })
    }
}
