import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The screens of an audit, and those of the vendor who has taken its findings in.
struct AuditFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    ]

    /// An audit with judgements, findings and a look at a document.
    static func audit(_ size: Size, _ language: Language = .english, at id: CriterionID? = "IFC-01") -> Driver {
        var driver = Driver(
            at: id, of: Fixture.assessment.inVoice(of: .auditor), columns: size.columns, rows: size.rows,
            language: language)
        let criterion = CriterionID("IFC-01")
        let finding = Finding(
            number: 1, grade: .minorNonconformity, criterion: criterion, text: "The write interface lacks documents.",
            locator: "p. 112", action: "Publish the missing methods.", due: Fixture.day("2026-04-30"))
        let other = Finding(
            number: 2, grade: .observation, criterion: "IFC-09", text: "The deprecation notice names no date.")
        for change in [Change.raise(finding), .raise(other)] {
            driver.happen(.arrived([driver.made(change, of: .assessment)]))
        }
        driver.happen(.arrived([driver.made(.rate(Judgement(.unmet)), of: .criterion(criterion))]))
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func walk(_ language: Language, _ size: Size) {
        var driver = Self.audit(size, language)
        Golden.expect(driver.grid, "audit-walk", language)
        driver.press("j j")
        Golden.expect(driver.grid, "audit-walk-open", language)
        driver.press("A")
        Golden.expect(driver.grid, "audit-walk-agreed", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func overview(_ language: Language, _ size: Size) {
        Golden.expect(Self.audit(size, language, at: nil).grid, "audit-overview", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func findings(_ language: Language, _ size: Size) {
        var driver = Self.audit(size, language)
        driver.press("X")
        Golden.expect(driver.grid, "findings", language)
        driver.press("enter")
        Golden.expect(driver.grid, "finding-form", language)
        driver.press("esc N")
        Golden.expect(driver.grid, "finding-new", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func evidence(_ language: Language, _ size: Size) {
        var driver = Self.audit(size, language)
        driver.press("e A")
        Golden.expect(driver.grid, "audit-evidence", language)
        driver.press("c")
        Golden.expect(driver.grid, "audit-examination", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func vendor(_ language: Language, _ size: Size) {
        var driver = Driver(
            at: "IFC-01", of: Self.audit(size).model.assessment.inVoice(of: .vendor), columns: size.columns,
            rows: size.rows, language: language)
        Golden.expect(driver.grid, "audited-walk", language)
        driver.press("X enter")
        driver.type("We publish them in May.")
        Golden.expect(driver.grid, "finding-reply", language)
    }
}

/// What the keys of an audit do.
struct AuditScreenTests {
    private static let size = Size(columns: 120, rows: 40)

    private func audit() -> Driver { AuditFrameTests.audit(Self.size) }

    private func claim(_ driver: Driver, _ id: CriterionID) -> Answer {
        driver.model.assessment.answer(of: .vendor, at: Fixture.index(id))
    }

    @Test func oneKeyAgrees() {
        var driver = audit()
        let claimed = claim(driver, "IFC-01")
        driver.press("A")
        #expect(driver.answer("IFC-01").judgement.current?.value == claimed.judgement.current?.value)
        #expect(driver.events.map(\.party) == [.auditor])
        #expect(claim(driver, "IFC-01") == claimed)
        driver.press("A")
        #expect(driver.notice == "You judge so already.")
        driver.press("z")
        #expect(driver.answer("IFC-01").rating == .unmet)
    }

    @Test func allMarkedAgreeTogether() {
        var driver = audit()
        driver.press("b b A")
        #expect(driver.events.count >= 1)
        driver.press("z")
        #expect(driver.answer("IFC-01").rating == .unmet)
    }

    @Test(arguments: ["@", "S"]) func whatOnlyTheVendorSaysIsRefused(_ key: String) {
        var driver = audit()
        driver.press(key)
        #expect(driver.notice.contains("Only the vendor can say that."))
        #expect(driver.events.isEmpty)
    }

    @Test func aFindingIsRaisedAndKeepsToTheRule() {
        var driver = audit()
        driver.press("X N")
        driver.type("major")
        driver.press("tab tab")
        driver.type("No export.")
        driver.press("enter")
        let level = driver.model.catalog.criteria[Fixture.index("IFC-01")].level
        #expect(level == .shall)
        #expect(driver.model.assessment.details.findings.standing.map(\.label) == ["F-01", "F-02", "F-03"])
        #expect(driver.model.assessment.details.findings.standing.last?.content?.text == "No export.")
        // A recommendation that is not followed is no nonconformity.
        driver.press("N")
        driver.type("minor")
        driver.press("tab")
        for _ in 0..<6 { driver.press("backspace") }
        let should = driver.model.catalog.criteria.first { $0.level == .should }?.id.text ?? ""
        driver.type(should)
        driver.press("tab")
        driver.type("x\n")
        #expect(driver.notice.contains("A should is a recommendation"))
        #expect(driver.model.assessment.details.findings.standing.count == 3)
    }

    @Test func aDecisionNamesTheReplyThatItKnew() throws {
        var driver = audit()
        driver.press("X enter")
        driver.type("closed")
        driver.press("enter")
        let entry = try #require(driver.model.assessment.details.findings.called("F-01"))
        #expect(entry.state == .closed)
        #expect(entry.content?.text == "The write interface lacks documents.")
        driver.press("z")
        #expect(driver.model.assessment.details.findings.called("F-01")?.state == .open)
    }

    @Test func theVendorReplies() throws {
        var driver = Driver(
            at: "IFC-01", of: audit().model.assessment.inVoice(of: .vendor), columns: 120, rows: 40)
        driver.press("X N")
        #expect(driver.notice.contains("Only an auditor can say that"))
        driver.press("enter")
        driver.type("In May.\n")
        let entry = try #require(driver.model.assessment.details.findings.called("F-01"))
        #expect(entry.state == .answered)
        #expect(driver.events.map(\.party) == [.vendor])
    }

    @Test func lookingAtEvidenceIsNotedAndTakenBack() {
        var driver = audit()
        driver.press("e")
        #expect(driver.screen.contains("not looked at"))
        driver.press("A")
        #expect(driver.screen.contains("looked at on 3 May 2026"))
        driver.press("A")
        #expect(driver.screen.contains("not looked at"))
        driver.press("x")
        #expect(driver.notice.contains("Only the vendor can say that."))
    }

    @Test func aReviewOfAnAuditChangesNothing() {
        let assessment = audit().model.assessment
        var driver = Driver.reviewing(at: "IFC-01", of: assessment)
        driver.press("A m X N enter")
        #expect(driver.events.isEmpty)
    }
}

/// The screens of a customer who judges.
struct JudgeFrameTests {
    private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

    /// A customer who looked at a link and judges one criterion otherwise than it is claimed.
    static func judge(_ size: Size, _ language: Language = .english, at id: CriterionID? = "IFC-01") -> Driver {
        var driver = Driver(
            at: id, of: Fixture.assessment.inVoice(of: .customer), columns: size.columns, rows: size.rows,
            language: language)
        driver.happen(.arrived([driver.made(.rate(Judgement(.unmet)), of: .criterion("IFC-01"))]))
        return driver
    }

    @Test(arguments: Language.allCases, sizes)
    func walk(_ language: Language, _ size: Size) {
        Golden.expect(Self.judge(size, language).grid, "judge-walk", language)
    }

    @Test(arguments: Language.allCases, sizes)
    func overview(_ language: Language, _ size: Size) {
        Golden.expect(Self.judge(size, language, at: nil).grid, "judge-overview", language)
    }
}

/// What the keys of a customer do.
struct JudgeScreenTests {
    private func judge() -> Driver { JudgeFrameTests.judge(Size(columns: 120, rows: 40)) }

    @Test func oneKeyAgreesAndTheClaimStays() {
        var driver = judge()
        let claim = { (driver: Driver) in
            driver.model.assessment.answer(of: .vendor, at: Fixture.index("IFC-01"))
        }
        let before = claim(driver)
        driver.press("A")
        #expect(driver.answer("IFC-01").judgement.current?.value == before.judgement.current?.value)
        #expect(driver.events.map(\.party) == [.customer] && claim(driver) == before)
    }

    @Test(arguments: ["@", "S"]) func whatOnlyTheVendorSaysIsRefused(_ key: String) {
        var driver = judge()
        driver.press(key)
        #expect(driver.notice.contains("As a customer you can"))
        #expect(driver.events.isEmpty)
    }

    @Test func findingsAreTheAuditors() {
        var driver = judge()
        driver.press("X N")
        #expect(driver.notice.contains("Only an auditor can say that") && driver.events.isEmpty)
    }

    @Test func theFilterFindsWhatDiffers() {
        let driver = judge()
        let index = driver.model.searchIndex
        let found = Query("#differs ", in: index).candidates(in: driver.model, index).filter {
            Query("#differs ", in: index).matches(answerAt: $0, in: driver.model)
        }
        #expect(found == [Fixture.index("IFC-01")])
        let alone = Query("#abweichend ", in: index)
        let vendor = Driver(at: "IFC-01", of: driver.model.assessment.inVoice(of: .vendor))
        #expect(alone.matches(answerAt: Fixture.index("IFC-01"), in: vendor.model))
        #expect(!alone.matches(answerAt: Fixture.index("IFC-02"), in: vendor.model))
    }
}

/// That somebody looked at a link.
struct LookedAtTests {
    @Test func oneKeyNotesThatALinkWasLookedAtAndTakesThatBack() {
        var driver = Driver(at: "EXT-01")
        let index = Fixture.index("EXT-01")
        let isEvidenced = { (driver: Driver) in driver.model.scoreboard.isEvidenced(criterionAt: index) }
        #expect(!isEvidenced(driver))
        driver.press("e")
        #expect(driver.screen.contains("not looked at, so it counts as no evidence"))
        driver.press("A")
        #expect(isEvidenced(driver))
        #expect(driver.screen.contains("looked at on 3 May 2026 — Mira"))
        driver.press("A")
        #expect(!isEvidenced(driver))
        driver.press("z")
        #expect(isEvidenced(driver), "undo takes the taking back back")
    }

    @Test func aFileNeedsNoLook() {
        var driver = Driver(at: "IOP-01")
        driver.press("e A")
        #expect(driver.events.isEmpty && driver.notice.contains("A file counts as it is."))
    }
}
