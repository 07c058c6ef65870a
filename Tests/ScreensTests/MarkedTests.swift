import AssessmentModel
import Testing

@testable import Screens

/// Several criteria are answered at once, and undone at once.
struct MarkedTests {
    /// Marks IFC-07, IFC-08 and IFC-09.
    private func marked(_ access: Model.Access = .work(author: Person.mira.name)) -> Driver {
        var driver = Driver(at: "IFC-07", access: access)
        driver.press("b b b")
        return driver
    }

    private static let ids: [CriterionID] = ["IFC-07", "IFC-08", "IFC-09"]

    @Test func markedRowsAreSeenAndCounted() {
        let driver = marked()
        #expect(driver.current == "IFC-10")
        for id in Self.ids { #expect(driver.row(of: id).hasPrefix("●")) }
        #expect(driver.notice == WalkText.marked(3)[.english])
    }

    @Test(arguments: ["m", "p", "u", "3"])
    func aRatingIsForAllOfThem(_ key: String) {
        var driver = marked()
        driver.press(key)
        #expect(Set(Self.ids.map { driver.answer($0).rating }).count == 1 && driver.answer("IFC-08").rating != nil)
        #expect(driver.answer("IFC-10").rating == nil)
        #expect(driver.notice == "Answered for 3 criteria. z undoes it.")
        #expect(!driver.row(of: "IFC-08").hasPrefix("●"), "the marks are gone")
        driver.press("z")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating == nil })
        #expect(driver.notice.contains("And so for 2 more."))
        driver.press("Z")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating != nil })
    }

    @Test func ownersParkingReasonsScopeAndLinksToo() {
        var driver = marked()
        driver.press("@ A d a enter")
        #expect(Self.ids.allSatisfy { driver.answer($0).ownerName == "Ada" })
        driver.press("k k k b b b f")
        #expect(Self.ids.allSatisfy { driver.answer($0).isParked })
        driver.press("k k k b b b n w h y enter")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating == .notApplicable && driver.answer($0).reason == "why" })
        #expect(Self.ids.allSatisfy { !driver.answer($0).isParked }, "what is rated is taken up")
        driver.press("k k k b b b a")
        driver.type("https://acme.example/x\n")
        #expect(Self.ids.allSatisfy { !driver.answer($0).attachments.isEmpty })
        driver.press("k k k b b b x")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating == nil })
    }

    @Test func aFileIsCopiedOnceForAll() throws {
        var driver = marked()
        driver.press("a")
        driver.type("proof.pdf\n")
        guard case .attach(let request)? = driver.effects.last else { Issue.record("nothing to copy"); return }
        #expect(request.criterion == "IFC-07")
        driver.finishCopying(request)
        for id in Self.ids { #expect(driver.answer(id).attachments.last?.evidence?.displayTitle == "proof.pdf") }
        #expect(driver.answer("IFC-10").attachments.isEmpty)
        #expect(driver.notice == "Attached proof.pdf. Answered for 3 criteria. z undoes it.")
    }

    @Test func whatOneOfThemHasIsAttachedToTheOthers() {
        var driver = Driver(at: "IFC-08")
        driver.press("a")
        driver.type("https://acme.example/x\n")
        driver.press("k b b b a")
        driver.type("https://acme.example/x\n")
        for id in Self.ids { #expect(driver.answer(id).attachments.count { $0.evidence?.isAddress ?? false } == 1) }
        #expect(driver.notice.contains("Answered for 2 criteria."))
    }

    @Test func whatRefusesTheAnswerStaysAndIsCounted() throws {
        let never = try #require(
            Fixture.catalog.criteria.first { $0.rules.notApplicable == .never && $0.id.text.hasPrefix("IFC") }?.id)
        var driver = Driver(at: never)
        driver.press("b")
        driver.press("home b n n o enter")
        #expect(driver.answer(never).rating != .notApplicable)
        #expect(driver.answer("IOP-01").rating == .notApplicable)
        #expect(driver.notice.contains("1 cannot have that answer"))
    }

    @Test func escapeUnmarksAndThenLeaves() {
        var driver = marked()
        driver.press("esc")
        #expect(driver.notice == WalkText.unmarked[.english])
        #expect(!driver.row(of: "IFC-08").hasPrefix("●"))
        driver.press("esc")
        #expect(driver.screen.contains("Compliance"))
    }

    @Test func allThatAreListedCanBeMarked() {
        var driver = Driver(at: "IFC-07")
        driver.press("/ # o p e n tab B")
        let open = driver.model.scoreboard.overall.open
        #expect(driver.notice == WalkText.marked(open)[.english])
        driver.press("B")
        #expect(driver.notice == WalkText.unmarked[.english])
    }

    @Test func commentsAreForTheCurrentOneOnly() {
        var driver = marked()
        driver.press("c x ctrl-s")
        #expect(driver.answer("IFC-10").commentText == "x" && driver.answer("IFC-08").commentText != "x")
        #expect(driver.row(of: "IFC-08").hasPrefix("●"))
    }

    @Test func aTrialTriesAllOfThem() {
        var driver = marked()
        driver.press("i m")
        #expect(driver.lines[0].contains("3 tried") && driver.events.isEmpty)
        driver.press("i y")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating == .met })
        driver.press("z")
        #expect(Self.ids.allSatisfy { driver.answer($0).rating == nil })
    }

    @Test func aReviewMarksNothing() {
        let driver = marked(.review)
        #expect(driver.notice == PageText.review[.english])
    }
}
