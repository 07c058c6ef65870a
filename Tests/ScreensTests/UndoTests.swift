import AssessmentModel
import Localization
import Randomness
import Testing

@testable import Screens

/// Every change can be undone and redone.
struct UndoTests {
    @Test(arguments: Seeds.first(12))
    func anyNumberOfStepsEvenAfterARestart(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var driver = Driver(at: "IFC-07", of: Fixture.blank)
        var past = [shown(driver)]
        for _ in 0..<30 {
            let events = driver.events.count
            driver.change(using: &random)
            // Rating a parked criterion takes it up: two events, one step.
            if driver.events.count > events { past.append(shown(driver)) }
        }
        let steps = past.count - 1
        #expect(steps > 20)
        let restart = Int.random(in: 0..<steps, using: &random)
        for step in (0..<steps).reversed() {
            if step == restart { driver = driver.restarted() }
            driver.press("z")
            #expect(shown(driver) == past[step], "undone to step \(step)")
        }
        driver.press("z")
        #expect(shown(driver) == past[0], "there is nothing left to undo")
        for step in 1..<past.count {
            if step == restart { driver = driver.restarted() }
            driver.press("Z")
            #expect(shown(driver) == past[step], "redone to step \(step)")
        }
        driver.press("ctrl-r")
        #expect(shown(driver) == past[steps], "there is nothing left to redo")
    }

    /// What a person sees of all answers.
    private func shown(_ driver: Driver) -> [String] {
        driver.model.assessment.answers.map { answer in
            let evidence = answer.attachments.compactMap(\.evidence).map { "\($0.displayTitle) \($0.locator)" }
            return
                "\(answer.rating?.id ?? "open") \(answer.reason) \(answer.commentText) \(answer.isParked) \(evidence)"
        }
    }

    @Test func undoGoesToTheChangeAndSaysWhatItDid() {
        var driver = Driver(at: "IFC-09")
        driver.press("m ] ] z")
        #expect(driver.current == "IFC-09")
        #expect(driver.answer("IFC-09").rating == nil)
        #expect(driver.notice == "Undone: IFC-09 is open again (was met). Z redoes.")
        driver.press("q Z")
        #expect(driver.current == "IFC-09")
        #expect(driver.answer("IFC-09").rating == .met)
        #expect(driver.notice == "Redone: IFC-09 is met again (was open). z undoes.")
    }

    @Test(arguments: [
        ("f", "Undone: IFC-07 is not parked. Z redoes.", "Redone: IFC-07 is parked. z undoes."),
        (
            "c ctrl-k N e w ctrl-s", "Undone: the comment at IFC-07 is \"Classification API is read-on…\". Z redoes.",
            "Redone: the comment at IFC-07 is"
        ),
        (
            "e x esc", "Undone: \"api-reference.pdf\" is attached to IFC-07. Z redoes.",
            "Redone: \"api-reference.pdf\" is not attached to IFC-07. z undoes."
        ),
        ("@ L e n a enter", "Undone: IFC-07 has no owner. Z redoes.", "Redone: the owner of IFC-07 is Lena. z undoes."),
        (
            "S N o enter", "Undone: the catalogue decides on the scope of IFC-07. Z redoes.",
            "Redone: IFC-07 is outside the scope. z undoes."
        ),
    ])
    func undoSaysWhatIsTrueNow(_ keys: String, _ undone: String, _ redone: String) {
        var driver = Driver(at: "IFC-07", columns: 120)
        driver.press(keys)
        #expect(driver.events.count == 1)
        driver.press("z")
        #expect(driver.notice == undone)
        driver.press("Z")
        #expect(driver.notice.hasPrefix(redone))
    }

    @Test func undoAffectsOwnChangesOnly() {
        var driver = Driver(at: "IFC-09", of: Fixture.blank)
        driver.arrive(.rate(Judgement(.met)), to: "IFC-09", by: .lena)
        driver.press("z")
        #expect(driver.events.isEmpty)
        #expect(driver.notice.hasPrefix("Nothing of yours is left"))
        driver.press("Z")
        #expect(driver.notice == UndoText.nothingToRedo[.english])
    }

    @Test func newChangeEndsRedo() {
        var driver = Driver(at: "IFC-09", of: Fixture.blank)
        driver.press("m z p Z")
        #expect(driver.answer("IFC-09").rating == .partial)
        #expect(driver.notice == UndoText.nothingToRedo[.english])
    }
}

/// Undo never hides another person's later answer without asking.
struct UndoOverOthersTests {
    /// Mira rates, then Lena does.
    private func afterLena() -> Driver {
        var driver = Driver(at: "IFC-09")
        driver.press("m")
        driver.arrive(.rate(Judgement(.unmet)), to: "IFC-09", by: .lena)
        driver.press("] z")
        return driver
    }

    @Test func undoAsks() {
        let driver = afterLena()
        #expect(driver.screen.contains("Lena changed IFC-09 at 14:02, after you."))
        #expect(driver.answer("IFC-09").rating == .unmet)
        #expect(driver.current == "IFC-09")
    }

    @Test(arguments: ["n", "esc", "q"])
    func noKeepsTheLaterAnswer(_ key: String) {
        var driver = afterLena()
        driver.press(key)
        #expect(driver.answer("IFC-09").rating == .unmet)
        #expect(driver.events.count == 1)
        #expect(!driver.screen.contains("Lena changed"))
    }

    @Test func yesReplacesItAndBothStayInTheHistory() {
        var driver = afterLena()
        driver.press("y")
        #expect(driver.answer("IFC-09").rating == nil)
        #expect(driver.notice == "Undone: IFC-09 is open again (was unmet). Z redoes.")
        driver.press("h")
        #expect(driver.screen.contains("rated unmet"))
        #expect(driver.screen.contains("undo: withdrew the rating"))
    }

    @Test func otherFieldsDoNotMatter() {
        var driver = Driver(at: "IFC-09")
        driver.press("m")
        driver.arrive(.comment("Shown in March."), to: "IFC-09", by: .lena)
        driver.press("z")
        #expect(driver.answer("IFC-09").rating == nil)
        #expect(driver.answer("IFC-09").commentText == "Shown in March.")
    }
}

extension Driver {
    /// A random change by keys alone. Now and then it has no effect.
    fileprivate mutating func change(using random: inout SplitMix64) {
        press(["j", "k", "]", "space"].randomElement(using: &random) ?? "j")
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: press(["m", "p", "u", "x"].randomElement(using: &random) ?? "m")
        case 2: press("f")
        case 3:
            press("c")
            type("more\nof it ")
            press("ctrl-s")
        case 4:
            press("n")
            type("For reason \(Int.random(in: 0..<9, using: &random)).")
            press("enter")
        case 5, 6:
            press("a")
            type("https://acme.example/\(events.count)")
            press("enter")
        default:
            guard let index = model.assessment.answers.firstIndex(where: { !$0.attachments.isEmpty }) else { return }
            press("/")
            type(model.catalog.criteria[index].id.text)
            press("enter e")
            if Bool.random(using: &random) { press("x esc") } else { press("c 5 enter esc") }
        }
    }
}
