import AssessmentModel
import QualityChecks
import Testing

/// Rules about a single answer.
struct AnswerRuleTests {
    /// A criterion, its answer, and the rules that are then broken.
    struct Case: Sendable {
        var criterion = Fixture.criterion()
        let changes: [Change]
        var conditions: [String: EvidenceCondition] = [:]
        let broken: [CheckRule]
    }

    private static let met = Change.rate(Judgement(.met))
    private static let attach = Change.attach(Fixture.file("a.pdf"))
    private static let notApplicable = Change.rate(Judgement(.notApplicable, reason: "No server."))
    private static let withoutReason = Change.rate(Judgement(.notApplicable, reason: " \n"))

    private static func needs(_ metNeeds: Criterion.MetNeeds) -> Criterion { Fixture.criterion(metNeeds: metNeeds) }

    /// A criterion that asks for *partly*.
    private static func target(needs metNeeds: Criterion.MetNeeds) -> Criterion {
        Fixture.criterion(metNeeds: metNeeds, target: .partial)
    }

    private static func isShall(_ rule: Criterion.NotApplicable) -> Criterion {
        Fixture.criterion("A", .shall, notApplicable: rule)
    }

    private static let claims = [
        Case(changes: [], broken: []),
        Case(changes: [met], broken: [.metWithoutEvidence]),
        Case(changes: [met, attach], broken: []),
        Case(changes: [.rate(Judgement(.partial))], broken: [.partlyWithoutSupport]),
        Case(changes: [.rate(Judgement(.partial)), .comment(" \n")], broken: [.partlyWithoutSupport]),
        Case(changes: [.rate(Judgement(.partial)), .comment("Reading, not writing.")], broken: []),
        Case(changes: [.rate(Judgement(.partial)), attach], broken: []),
        Case(changes: [.rate(Judgement(.unmet))], broken: []),
        Case(changes: [met, .rate(nil)], broken: []),
        Case(criterion: Fixture.criterion(status: .future), changes: [met], broken: []),
        Case(criterion: Fixture.criterion(status: .retired), changes: [met], broken: []),
        Case(criterion: needs(.justification), changes: [met], broken: [.metWithoutEvidence, .needsJustification]),
        Case(criterion: needs(.justification), changes: [met, attach], broken: [.needsJustification]),
        Case(criterion: needs(.justification), changes: [met, attach, .comment(" \t")], broken: [.needsJustification]),
        Case(criterion: needs(.justification), changes: [met, attach, .comment("Seen.")], broken: []),
        Case(criterion: needs(.evidence), changes: [met, .comment("Seen.")], broken: [.needsEvidence]),
        Case(criterion: needs(.evidence), changes: [met, attach], broken: []),
        Case(criterion: needs(.evidence), changes: [.rate(Judgement(.partial))], broken: [.partlyWithoutSupport]),
        Case(criterion: target(needs: .evidence), changes: [.rate(Judgement(.partial))], broken: [.needsEvidence]),
        Case(criterion: target(needs: .nothing), changes: [.rate(Judgement(.partial))], broken: [.metWithoutEvidence]),
        Case(criterion: target(needs: .evidence), changes: [.rate(Judgement(.partial)), attach], broken: []),
        Case(criterion: target(needs: .evidence), changes: [.rate(Judgement(.unmet))], broken: []),
        Case(criterion: needs(.url), changes: [met], broken: [.needsURL]),
        Case(criterion: needs(.url), changes: [met, attach], broken: [.needsURL]),
        Case(criterion: needs(.url), changes: [met, .attach(Fixture.address())], broken: [.linkNotVisited]),
        Case(criterion: needs(.url), changes: [met, .comment("See (HTTPS://acme.example).")], broken: []),
        Case(criterion: needs(.url), changes: [met, .comment("See https:// and xhttp://a")], broken: [.needsURL]),
    ]

    private static let exemptions = [
        Case(changes: [notApplicable], broken: []),
        Case(changes: [withoutReason], broken: [.needsReason]),
        Case(criterion: Fixture.criterion(notApplicable: .freely), changes: [withoutReason], broken: []),
        Case(
            criterion: Fixture.criterion(notApplicable: .never), changes: [notApplicable],
            broken: [.notApplicableRefused]),
        Case(criterion: isShall(.withReason), changes: [notApplicable], broken: [.notApplicableAtShall]),
        Case(
            criterion: isShall(.withReason), changes: [withoutReason], broken: [.needsReason, .notApplicableAtShall]),
        Case(criterion: isShall(.freely), changes: [withoutReason], broken: [.notApplicableAtShall]),
        Case(criterion: isShall(.never), changes: [notApplicable], broken: [.notApplicableRefused]),
        Case(criterion: isShall(.withReason), changes: [met, attach], broken: []),
    ]

    private static let comments = [
        Case(changes: [.comment("All data can be exported in an open format.")], broken: [.commentRepeatsStatement]),
        Case(
            changes: [.comment("\n- ALL data can be\nexported, in an \"open\" format")],
            broken: [.commentRepeatsStatement]),
        Case(
            changes: [.comment("alle Daten sind in einem offenen Format exportierbar")],
            broken: [.commentRepeatsStatement]),
        Case(changes: [.comment("All data can be exported in an open format: STEP.")], broken: []),
        Case(changes: [.comment("All data")], broken: []),
        Case(changes: [.comment("... !")], broken: []),
    ]

    private static let evidence = [
        Case(changes: [attach], conditions: ["a.pdf": .missing], broken: [.evidenceMissing]),
        Case(changes: [attach], conditions: ["a.pdf": .notAFile], broken: [.evidenceMissing]),
        Case(changes: [attach], conditions: ["a.pdf": .unreadable], broken: [.evidenceMissing]),
        Case(changes: [attach], conditions: ["a.pdf": .changed], broken: [.evidenceChanged]),
        Case(changes: [attach], conditions: ["a.pdf": .unread], broken: []),
        Case(changes: [attach], conditions: ["b.pdf": .missing], broken: []),
        Case(changes: [.attach(Fixture.file("a.pdf", bytes: 0))], broken: [.evidenceEmpty]),
        Case(changes: [.attach(Fixture.address())], broken: [.linkNotVisited]),
        Case(changes: [.attach(Fixture.file("a.pdf", until: Fixture.day(2)))], broken: [.evidenceExpired]),
        Case(changes: [.attach(Fixture.file("a.pdf", until: Fixture.day(3)))], broken: []),
        Case(
            changes: [.attach(Fixture.file("a.pdf", until: Fixture.day(1))), .attach(Fixture.file("b.pdf"))],
            conditions: ["a.pdf": .changed, "b.pdf": .missing],
            broken: [.evidenceMissing, .evidenceChanged, .evidenceExpired]),
    ]

    @Test("Each answer breaks exactly these rules", arguments: claims + exemptions + comments + evidence)
    func broken(_ example: Case) {
        let assessment = Fixture.blank([example.criterion]).after(example.changes)
        let limits = CheckLimits(notApplicableShare: .one)
        let found = Fixture.checks(assessment, limits: limits, conditions: example.conditions).all
        #expect(found.map(\.rule) == example.broken)
        #expect(found.allSatisfy { $0.scope == .criterion(0) && $0.stands })
    }

    @Test("Detached evidence breaks no rule and supports nothing")
    func detached() {
        var assessment = Fixture.blank([Fixture.criterion()]).after([Self.met])
        let attached = assessment.make(.attach(Fixture.file("a.pdf", until: Fixture.day(1))))
        assessment.make(.detach(attached.id))
        #expect(Fixture.checks(assessment, conditions: ["a.pdf": .missing]).all.map(\.rule) == [.metWithoutEvidence])
    }

    @Test("A check names what it found")
    func causes() {
        let old = Fixture.file("a.pdf", until: Fixture.day(2))
        let comment = Change.comment("Alle Daten sind in einem offenen Format exportierbar.")
        let assessment = Fixture.blank([Fixture.criterion()]).after([.attach(old), comment])
        let found = Fixture.checks(assessment, conditions: ["a.pdf": .notAFile]).all
        #expect(
            found.map(\.cause) == [
                .commentRepeatsStatement(.german), .evidenceMissing(old, .notAFile),
                .evidenceExpired(old, Fixture.day(2)),
            ])
        #expect(found.map(\.cause.evidence) == [nil, old, old])
    }
}
