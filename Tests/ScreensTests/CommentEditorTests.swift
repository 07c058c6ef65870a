import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Comments are written in a multi-line editor.
struct CommentEditorTests {
    @Test func typedTextIsKept() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.type("Release notes 12.0\nand 12.1.")
        #expect(driver.line(of: "Release notes").hasSuffix("│ Release notes 12.0"))
        driver.press("ctrl-s")
        #expect(driver.events.map(\.change) == [.comment("Release notes 12.0\nand 12.1.")])
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
        #expect(driver.screen.contains("Release notes 12.0 and 12.1."))
    }

    @Test func withoutAChangeNothingIsRecorded() {
        var driver = Driver(at: "IFC-07")
        driver.press("c esc")
        #expect(driver.events.isEmpty)
        driver.press("c x backspace ctrl-s")
        #expect(driver.events.isEmpty)
    }

    @Test func emptiedCommentIsRemoved() {
        var driver = Driver(at: "IFC-07")
        driver.press("c ctrl-u ctrl-s")
        #expect(driver.events.map(\.change) == [.comment("")])
        #expect(driver.screen.contains("Comment  none: c writes one"))
    }

    @Test func longLinesWrapAtWords() {
        var driver = Driver(at: "IFC-09", columns: 60, rows: 20)
        driver.press("c")
        driver.type("An interface that goes away is announced two releases ahead of time.")
        #expect(driver.lines.contains("  An interface that goes away is announced two releases"))
        #expect(driver.lines.contains("  ahead of time."))
    }

    @Test func lettersAreTextAndNotKeys() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.type("Q zZ? mpunx 123 /]!")
        driver.press("ctrl-s")
        #expect(driver.events.map(\.change) == [.comment("Q zZ? mpunx 123 /]!")])
        #expect(driver.effects.allSatisfy { $0 != .quit })
    }

    @Test func wordsAreSkippedDeletedAndRestored() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.type("one two three")
        driver.press("alt-b alt-b X alt-f alt-f Y ctrl-w")
        driver.press("ctrl-s")
        #expect(driver.answer("IFC-09").commentText == "one Xtwo")
        driver.press("c alt-> alt-u")
        #expect(!driver.footer.contains("undo"), "there is nothing to undo in a comment just opened")
        driver.type("!")
        driver.press("alt-u alt-e ctrl-s")
        #expect(driver.answer("IFC-09").commentText == "one Xtwo!")
    }

    @Test func multilinePasteIsOneStep() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.type("Said: ")
        driver.paste("first\nsecond\nthird")
        driver.press("up up X")
        driver.press("alt-u alt-u ctrl-s")
        #expect(driver.answer("IFC-09").commentText == "Said:")
    }

    @Test func externalEditorGetsAndReturnsTheText() {
        var driver = Driver(at: "IFC-09")
        driver.press("c d r a f t ctrl-o")
        #expect(driver.effects.last == .edit("draft"))
        driver.happen(.edited("Written elsewhere.\nIn two lines.\n"))
        driver.press("ctrl-s")
        #expect(driver.answer("IFC-09").commentText == "Written elsewhere.\nIn two lines.")
    }

    @Test func longMessageKeepsTheCurrentLineVisible() throws {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.paste((1...60).map { "line \($0)" }.joined(separator: "\n"))
        driver.happen(.failed(.same(String(repeating: "too long for a line ", count: 6))))
        #expect(driver.lines[21].hasPrefix(" too long"))
        #expect(driver.screen.contains("line 60"))
        let cursor = try #require(driver.grid.cursor)
        #expect(driver.lines[cursor.row].contains("line 60"))
    }

    @Test func cursorStaysOnTheScreen() {
        var driver = Driver(at: "IFC-09", columns: 60, rows: 20)
        driver.press("c")
        driver.paste((1...50).map { "line \($0)" }.joined(separator: "\n"))
        for keys in ["up*30", "pgdn", "alt-<", "down*20", "alt->", "pgup*2"] {
            driver.press(keys)
            let row = driver.grid.cursor?.row ?? 0
            #expect((5..<18).contains(row), "after \(keys)")
        }
    }
}

/// Whoever writes a comment sees what it is about.
struct CommentInTheWalkTests {
    private func driver(columns: Int = 80, rows: Int = 24) -> Driver {
        var driver = Driver(at: "IFC-09", columns: columns, rows: rows)
        driver.press("c")
        return driver
    }

    @Test(arguments: [(80, 24), (120, 40), (72, 20), (200, 60)])
    func conditionsStayInViewBelowTheText(_ columns: Int, _ rows: Int) {
        var driver = driver(columns: columns, rows: rows)
        for _ in 0..<30 {
            #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
            #expect(driver.screen.contains("Met      kept in the last four"))
            #expect(driver.screen.contains("Partly   announced one release"))
            driver.type("more\n")
        }
    }

    @Test func theTextTakesWhatItNeeds() {
        var driver = driver()
        let below = driver.lines.firstIndex { $0.contains("─ criterion") } ?? 0
        driver.type("1\n2\n3\n4\n5\n6")
        #expect(driver.lines.firstIndex { $0.contains("─ criterion") } == below, "six rows are there from the start")
        driver.type("\n7")
        #expect(driver.lines.firstIndex { $0.contains("─ criterion") } == below + 1)
    }

    @Test(arguments: [(71, 24), (80, 19)])
    func smallWindowsShowTheTextAlone(_ columns: Int, _ rows: Int) {
        let driver = driver(columns: columns, rows: rows)
        #expect(driver.lines[0].hasSuffix("comment"))
        #expect(driver.row(of: "IFC-08").isEmpty)
    }

    @Test func theProjectorShowsTheTextAlone() {
        var driver = Driver(at: "IFC-09", columns: 120, rows: 40)
        driver.press("W c")
        #expect(driver.lines[0].hasSuffix("comment"))
    }

    @Test func theWalkKeepsItsFilterMarksAndPlace() {
        var driver = Driver(at: "IFC-07", columns: 80)
        driver.press("/ # o p e n tab b")
        let list = driver.lines.map { $0.prefix(33) }[3...]
        driver.press("c")
        #expect(driver.lines.map { $0.prefix(33) }[3...].dropLast(2) == list.dropLast(2))
    }
}

/// Text being typed is kept where it survives a crash, and discarded only after asking.
struct CommentDraftTests {
    @Test func everyChangeIsDrafted() {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        #expect(driver.effects.isEmpty)
        driver.type("ab")
        #expect(driver.draft == Draft(criterion: "IFC-09", text: "ab"))
        driver.paste("c\nd")
        #expect(driver.draft == Draft(criterion: "IFC-09", text: "abc\nd"))
        driver.press("left alt-f")
        #expect(driver.effects.count == 3, "moving changes nothing")
    }

    @Test func savedCommentHasNoDraft() {
        var driver = Driver(at: "IFC-09")
        driver.press("c a ctrl-s")
        #expect(driver.effects.last == .keepDraft(nil))
    }

    @Test(arguments: ["a", "ä", "\n", "\"", "😀"]) func whatIsTooLongStaysInTheEditor(_ piece: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("c")
        driver.paste("!" + String(repeating: piece, count: 1_000_000) + ".")
        driver.press("ctrl-s esc y")
        #expect(driver.screen.contains(CommentText.tooLong[.english].prefix(40)))
        #expect(driver.events.isEmpty)
        #expect(driver.effects.allSatisfy { $0 != .keepDraft(nil) })
    }

    @Test func discardingAsksOnlyIfSomethingWasTyped() {
        var driver = Driver(at: "IFC-07")
        driver.press("c esc")
        #expect(driver.row(of: "IFC-07").hasPrefix("▸"), "the walk is back unasked")
        driver.press("c . esc")
        #expect(driver.screen.contains(CommentText.keepQuestion[.english]))
        driver.press("esc")
        #expect(driver.screen.contains("promised for March.."))
        driver.press("esc n")
        #expect(driver.row(of: "IFC-07").hasPrefix("▸"))
        #expect(driver.effects.last == .keepDraft(nil))
        #expect(driver.events.isEmpty)
    }

    @Test(arguments: ["esc", "F1"], ["z", "Z", "ctrl-r", "Q"])
    func commonKeysDoNotLoseTheText(_ cover: String, _ key: String) {
        var driver = Driver(at: "IFC-07")
        driver.press("c . \(cover) \(key) esc ctrl-s")
        #expect(driver.answer("IFC-07").commentText.hasSuffix("promised for March.."))
        #expect(driver.effects.allSatisfy { $0 != .quit })
    }
}

/// Two concurrent comments are replaced by a third, made from both.
struct CommentConflictTests {
    @Test func walkNamesTheAuthorsOfConflictingComments() {
        #expect(Driver(at: "ARC-02").screen.contains("Comment  Lena ≠ Mira: c opens both"))
        #expect(Driver.reviewing(at: "ARC-02").screen.contains("Comment  Lena ≠ Mira: h shows both"))
    }

    @Test func bothOpenWithTheirAuthors() {
        var driver = Driver(at: "ARC-02", columns: 60, rows: 20)
        driver.press("c")
        #expect(driver.screen.contains("Lena, 2 May 08:15:\n  The parts list of the licence says otherwise."))
        #expect(driver.screen.contains("Mira, 2 May 08:15:\n  Viewer and core can be replaced apart."))
    }

    @Test func keptTextReplacesBoth() {
        var driver = Driver(at: "ARC-02")
        let sides = driver.answer("ARC-02").comment.replaceable
        driver.press("c A g r e e d ctrl-s")
        #expect(driver.events.map(\.replaces) == [sides])
        #expect(!driver.answer("ARC-02").isConflicted)
    }

    @Test(arguments: ["ctrl-s", "esc"])
    func leavingWithoutAChangeSettlesNothing(_ key: String) {
        var driver = Driver(at: "ARC-02")
        driver.press("c \(key)")
        #expect(driver.events.isEmpty)
        #expect(driver.answer("ARC-02").isConflicted)
        #expect(driver.row(of: "ARC-02").hasPrefix("▸"), "the walk is back unasked")
    }

    @Test func commentsThatArriveMeanwhileAreNotReplaced() {
        var driver = Driver(at: "IFC-07")
        let seen = driver.answer("IFC-07").comment.replaceable
        driver.press("c X")
        driver.arrive(.comment("12.3 is out."), to: "IFC-07", by: .lena)
        driver.press("ctrl-s")
        #expect(driver.events.map(\.replaces) == [seen])
        #expect(driver.answer("IFC-07").isConflicted)
        driver.press("c")
        #expect(driver.screen.contains("12.3 is out."))
        #expect(driver.screen.contains("promised for March.X"))
    }
}

/// After a crash in the middle of a comment, the program continues there.
struct RestoredDraftTests {
    private func restored(_ draft: Draft) -> Workbench {
        Workbench(
            Fixture.model(), size: Size(columns: 80, rows: 24), place: ResumePoint(criterion: "IOP-01", isInWalk: true),
            draft: draft)
    }

    @Test func draftIsRestoredWithANotice() {
        let workbench = restored(Draft(criterion: "IFC-07", text: "Classification API is read-only, and"))
        let lines = workbench.view().lines
        #expect(lines.contains { $0.hasSuffix("│ Classification API is read-only, and") })
        #expect(lines[22] == " " + CommentText.restored[.english])
        #expect(workbench.place?.criterion == "IFC-07")
    }

    @Test func discardingItKeepsTheSavedComment() {
        var workbench = restored(Draft(criterion: "IFC-07", text: "Rubbish"))
        _ = workbench.update(.input(.key(.escape)), now: Fixture.now)
        #expect(workbench.view().lines.contains { $0.contains(CommentText.keepQuestion[.english]) })
        let effects = workbench.update(.input(.key(.character("n"))), now: Fixture.now)
        #expect(effects == [.keepDraft(nil)])
        #expect(workbench.model.assessment.answers[Fixture.index("IFC-07")].commentText.hasPrefix("Classification"))
    }

    @Test func draftOfARemovedCriterionChangesNothing() {
        let workbench = restored(Draft(criterion: "OLD-01", text: "Rubbish"))
        #expect(workbench.place?.criterion == "IOP-01")
    }
}
