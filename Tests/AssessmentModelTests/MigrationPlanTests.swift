import AssessmentModel
import Randomness
import Testing

/// How answers go over to another catalogue.
struct MigrationPlanTests {
    private static func criterion(
        _ id: CriterionID, _ words: String, replacing: [CriterionID] = []
    ) -> Criterion {
        Criterion(
            id: id, level: .shall, title: LocalizedText(words), texts: .init(statement: LocalizedText(words)),
            replaces: replacing)
    }

    private static func catalog(_ criteria: [Criterion]) -> Catalog {
        Catalog(id: "small", version: "2", categories: [(Fixture.heading("first"), criteria)])
    }

    /// A is met with a comment and evidence, B is unmet.
    private static let assessment: Assessment = {
        var ann = Writer(1, of: Fixture.blank)
        _ = ann.make(.rate(Judgement(.met)), at: "A")
        _ = ann.make(.comment("well done"), at: "A")
        _ = ann.make(.attach(Fixture.evidence("a")), at: "A")
        _ = ann.make(.assign(to: "Ann"), at: "A")
        _ = ann.make(.rate(Judgement(.unmet)), at: "B")
        _ = ann.make(.rate(Judgement(.partial)), at: "C")
        return ann.assessment
    }()

    private static func plan(_ criteria: [Criterion], for assessment: Assessment = assessment) -> MigrationPlan {
        MigrationPlan(of: assessment, to: catalog(criteria), words: words)
    }

    private static func words(_ id: CriterionID, _ answer: Answer) -> String {
        "\(id) was \(answer.rating?.id ?? "open")"
    }

    private static func changes(_ plan: MigrationPlan) -> [Change] { plan.steps.map(\.change) }

    @Test func sameWordsNeedNothing() {
        #expect(Self.plan([Self.criterion("A", "A"), Self.criterion("B", "B")]).steps.isEmpty)
        #expect(MigrationPlan(of: Self.assessment, to: Fixture.catalog, words: Self.words).steps.isEmpty)
    }

    @Test func otherWordsAreToBeConfirmed() {
        let plan = Self.plan([Self.criterion("A", "other"), Self.criterion("B", "B")])
        #expect(Self.changes(plan) == [.toConfirm(.reworded)])
        #expect(plan.toConfirm == ["A"])
    }

    @Test func nothingSaidNeedsNoConfirmation() {
        let plan = MigrationPlan(
            of: Fixture.blank, to: Self.catalog([Self.criterion("A", "other")]), words: Self.words)
        #expect(plan.steps.isEmpty)
    }

    @Test func aMovedAnswerGoesAlongWhole() {
        let plan = Self.plan([Self.criterion("N", "A", replacing: ["A"])])
        #expect(
            Self.changes(plan) == [
                .rate(Judgement(.met)), .comment("well done"), .assign(to: "Ann"), .attach(Fixture.evidence("a")),
                .toConfirm(.carried),
            ])
        #expect(plan.steps.allSatisfy { $0.target == .criterion("N") })
        let reworded = Self.plan([Self.criterion("N", "other", replacing: ["A"])])
        #expect(Self.changes(reworded).last == .toConfirm(.reworded))
    }

    /// No rating is made up from another one.
    @Test func whatWasSplitOrMergedIsOffered() {
        let split = Self.plan([
            Self.criterion("N", "one", replacing: ["A"]), Self.criterion("O", "two", replacing: ["A"]),
        ])
        let offered: [Change] = [
            .comment("A was met"), .assign(to: "Ann"), .attach(Fixture.evidence("a")), .toConfirm(.reworded),
        ]
        #expect(Self.changes(split) == offered + offered)
        let merged = Self.plan([Self.criterion("N", "both", replacing: ["A", "B"])])
        #expect(Self.changes(merged).first == .comment("A was met\n\nB was unmet"))
        let kept = Self.plan([Self.criterion("A", "both", replacing: ["B"])])
        #expect(Self.changes(kept) == [.comment("well done\n\nB was unmet"), .toConfirm(.reworded)])
    }

    @Test func whatIsThereAlreadyStays() {
        var ann = Writer(5, of: Self.assessment.against(Self.catalog([Self.criterion("N", "A", replacing: ["A"])])))
        _ = ann.make(.rate(Judgement(.partial)), at: "N")
        let present = ann.assessment.against(Fixture.catalog)
        let plan = Self.plan([Self.criterion("N", "A", replacing: ["A"])], for: present)
        #expect(!Self.changes(plan).contains(.rate(Judgement(.met))))
        #expect(Self.changes(plan).contains(.comment("well done")))
    }

    /// A program that was killed half way goes on with the rest.
    @Test func everyPartOfAPlanCanBeFinished() {
        let criteria = [
            Self.criterion("N", "A", replacing: ["A"]), Self.criterion("B", "other"),
            Self.criterion("O", "half", replacing: ["C"]), Self.criterion("P", "half", replacing: ["C"]),
        ]
        let plan = Self.plan(criteria)
        let whole = plan.result(on: Self.assessment, at: Timestamp(milliseconds: 0))
        for count in 0...plan.steps.count {
            var ann = Writer(9, of: Self.assessment.against(plan.transition.new))
            for step in plan.steps.prefix(count) { _ = ann.make(step.change, of: step.target) }
            let interrupted = ann.assessment.against(Fixture.catalog)
            let rest = Self.plan(criteria, for: interrupted)
            let result = rest.result(on: interrupted, at: Timestamp(milliseconds: 0))
            #expect(result.answers.map { Said($0) } == whole.answers.map { Said($0) }, "after \(count) steps")
            #expect(Self.plan(criteria, for: result.against(Fixture.catalog)).steps.isEmpty, "after \(count) steps")
        }
    }

    @Test func aNewAssessmentBeginsWithEveryAnswer() {
        let plan = MigrationPlan(beginningWith: Self.assessment, against: Fixture.catalog, words: Self.words)
        let begun = plan.result(on: Fixture.blank, at: Timestamp(milliseconds: 0))
        for (old, new) in zip(Self.assessment.answers, begun.answers) {
            #expect(Said(old, confirming: old.canBeConfirmed ? .carried : nil) == Said(new))
        }
        let without = MigrationPlan(
            beginningWith: Self.assessment, against: Fixture.catalog, isUsable: { _ in false }, words: Self.words)
        #expect(without.sources.isEmpty && without.toConfirm == ["A", "B", "C"])
    }

    /// An answer that people disagree about is not decided by carrying it.
    @Test func aRatingInConflictIsOffered() {
        var (ann, bob) = (Writer(1, of: Fixture.blank), Writer(2, of: Fixture.blank))
        let events = [ann.make(.rate(Judgement(.met))), bob.make(.rate(Judgement(.unmet)))]
        let plan = MigrationPlan(
            beginningWith: Fixture.assessment(of: events), against: Fixture.catalog, words: Self.words)
        #expect(Self.changes(plan) == [.comment("A was unmet"), .toConfirm(.carried)])
    }

    @Test(arguments: Seeds.first(50)) func noAnswerIsLost(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let assessment = Fixture.assessment(of: History(using: &random).events)
        #expect(MigrationPlan(of: assessment, to: assessment.catalog, words: Self.words).steps.isEmpty)
        let plan = MigrationPlan(beginningWith: assessment, against: assessment.catalog, words: Self.words)
        let begun = plan.result(on: Fixture.blank, at: Timestamp(milliseconds: 0))
        for (old, new) in zip(assessment.answers, begun.answers) {
            if !old.judgement.isConflicted { #expect(old.rating == new.rating) }
            if !old.judgement.isConflicted, !old.comment.isConflicted { #expect(old.commentText == new.commentText) }
            #expect(old.ownerName == new.ownerName)
            let links = [old, new].map { Set($0.attachments.compactMap(\.evidence).map(\.documentID)) }
            #expect(links[0] == links[1])
            if old.rating != nil || !old.commentText.isEmpty || !old.attachments.isEmpty {
                #expect(new.confirmationCause == .carried)
            }
        }
    }
}

/// What an answer says, whoever said it and when.
private struct Said: Equatable {
    let judgement: Judgement?
    let comment: String
    let owner: String
    let evidence: [DocumentID]
    let cause: ConfirmationCause?

    init(_ answer: Answer, confirming cause: ConfirmationCause? = nil) {
        judgement = answer.judgement.current?.value ?? nil
        comment = answer.commentText
        owner = answer.ownerName
        evidence = answer.attachments.compactMap(\.evidence).map(\.documentID)
        self.cause = cause ?? answer.confirmationCause
    }
}
