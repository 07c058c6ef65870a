import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Files are found by looking, not only by typing their path.
struct FileBrowserTests {
    static let listing = FolderContents(
        path: "/home/mira/evidence", shown: "/home/mira/evidence",
        entries: [
            file("trial of may.pdf", 812_000), file("API reference 12.1.pdf", 3_412_000, at: "2026-04-30T09:10"),
            file(".notes", 120), folder("minutes"), folder("2025", at: "2025-11-04T09:30"),
            file("limits.xlsx", 48_300, at: "2025-06-01T10:00"),
            FolderContents.Entry(name: "pipe", shown: "pipe", kind: .other, modified: nil),
            FolderContents.Entry(
                name: "caf\u{10FEE9}.txt", shown: "caf\\xE9.txt", kind: .file(bytes: 4), modified: Fixture.now),
            file("red\u{1B}[31m\u{202E}txt.exe", 1),
        ], isCut: false)

    static func file(_ name: String, _ bytes: Int, at moment: String = "2026-05-03T13:31") -> FolderContents.Entry {
        FolderContents.Entry(name: name, shown: name, kind: .file(bytes: bytes), modified: Fixture.moment(moment))
    }

    static func folder(_ name: String, at moment: String = "2026-05-03T08:00") -> FolderContents.Entry {
        FolderContents.Entry(name: name, shown: name, kind: .folder, modified: Fixture.moment(moment))
    }

    private func driver(
        at id: CriterionID = "IFC-09", columns: Int = 80, rows: Int = 24, _ language: Language = .english
    ) -> Driver {
        var driver = Driver(at: id, columns: columns, rows: rows, language: language)
        driver.press("a ctrl-o")
        driver.happen(.listed(Self.listing))
        return driver
    }

    private func folders(_ driver: Driver) -> [String] {
        driver.effects.compactMap { if case .list(let folder) = $0 { folder } else { nil } }
    }

    private func requests(_ driver: Driver) -> [String] {
        driver.effects.compactMap { if case .attach(let request) = $0 { request.path } else { nil } }
    }

    /// What the rows show, up to the size.
    private func names(_ driver: Driver) -> [String] {
        driver.lines.dropFirst(4).dropLast(2).map { $0.dropFirst(3).trimmed.prefix { $0 != " " } }.map(String.init)
            .filter { !$0.isEmpty }
    }

    @Test(arguments: [("", ""), ("docs/", "docs/"), ("docs/tri", "docs/"), ("'/a b/c'", "/a b/"), ("trial", "")])
    func theFolderOfTheTypedPathIsRead(_ typed: String, _ folder: String) {
        var driver = Driver(at: "IFC-09")
        driver.press("a")
        driver.type(typed)
        driver.press("ctrl-o")
        #expect(driver.effects == [.list(folder: folder)])
        #expect(driver.screen.contains("reading"))
    }

    @Test func foldersComeFirstAndHiddenFilesAreLeftOut() {
        var driver = driver()
        #expect(names(driver).prefix(4) == ["2025/", "minutes/", "API", "caf\\xE9.txt"])
        #expect(!driver.screen.contains(".notes"))
        driver.press("alt-.")
        #expect(driver.screen.contains(".notes"))
        driver.press("alt-.")
        driver.type(".n")
        #expect(names(driver) == [".notes"], "who types a dot looks for one")
    }

    @Test func typingNarrows() {
        var driver = driver()
        driver.type("lim")
        #expect(names(driver) == ["limits.xlsx"])
        #expect(driver.screen.contains("1 of 9"))
        driver.press("backspace*3")
        #expect(names(driver).count == 8)
        driver.type("zzz")
        #expect(driver.screen.contains("Nothing here matches."))
        driver.press("enter")
        #expect(driver.notice == FileBrowserText.noFile[.english])
    }

    @Test func aFileIsTakenIntoTheFormAndAttached() {
        var driver = driver()
        driver.type("may")
        driver.press("enter")
        #expect(driver.lines[0].contains("attach evidence"))
        #expect(driver.screen.contains("/home/mira/evidence/trial of may.pdf"))
        #expect(requests(driver).isEmpty, "its details can be given first")
        driver.type("Trial")
        driver.press("enter")
        #expect(
            driver.effects.last
                == .attach(
                    AttachRequest(path: "/home/mira/evidence/trial of may.pdf", criterion: "IFC-09", title: "Trial")))
    }

    /// The path in the field is for people; the file that is attached is the one that was chosen.
    @Test func namesThatAreNotUTF8AreTakenAsTheyAre() {
        var driver = driver()
        driver.type("caf")
        driver.press("enter enter")
        #expect(requests(driver) == ["/home/mira/evidence/caf\u{10FEE9}.txt"])
    }

    @Test func aPathThatIsChangedAfterwardsIsThePath() {
        var driver = driver()
        driver.type("may")
        driver.press("enter up backspace*3")
        driver.type("txt\n")
        #expect(requests(driver) == ["/home/mira/evidence/trial of may.txt"])
    }

    @Test func hostileNamesCannotActOnTheTerminal() {
        let driver = driver()
        #expect(driver.screen.contains("red"))
        #expect(!driver.screen.contains("\u{1B}") && !driver.screen.contains("\u{202E}"))
    }

    @Test func foldersAreEnteredAndLeft() {
        var driver = driver()
        driver.press("down enter")
        #expect(folders(driver) == ["", "/home/mira/evidence/minutes"])
        driver.happen(
            .listed(
                FolderContents(
                    path: "/home/mira/evidence/minutes", shown: "/home/mira/evidence/minutes", entries: [], isCut: false
                )))
        #expect(driver.screen.contains("The folder is empty."))
        driver.press("backspace")
        #expect(folders(driver).last == "/home/mira/evidence")
        driver.happen(.listed(Self.listing))
        #expect(driver.line(of: "▸").contains("minutes/"), "the folder that was left is selected")
        driver.press("left right")
        #expect(folders(driver).suffix(2) == ["/home/mira", "/home/mira/evidence/minutes"])
    }

    @Test func whatCannotBeReadLeavesTheFolderAsItWas() {
        var driver = driver()
        driver.press("enter")
        driver.happen(.failed(LocalizedString("no", "nein")))
        #expect(driver.notice == "no")
        #expect(names(driver).first == "2025/")
    }

    @Test func theRootHasNothingAbove() {
        var driver = driver()
        driver.happen(.listed(FolderContents(path: "/", shown: "/", entries: [Self.folder("home")], isCut: false)))
        driver.press("left")
        #expect(driver.notice == FileBrowserText.isRoot[.english])
        driver.press("enter")
        #expect(folders(driver).last == "/home")
    }

    @Test func whatIsNoFileIsNeitherTakenNorMarked() {
        var driver = driver()
        driver.type("pipe")
        driver.press("enter")
        #expect(driver.notice == FileBrowserText.noFile[.english])
        driver.press("tab")
        #expect(driver.notice == FileBrowserText.onlyFiles[.english])
    }

    @Test func leavingTakesNothing() {
        var driver = driver()
        driver.press("G o esc")
        #expect(driver.lines[0].contains("attach evidence"))
        driver.press("esc")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"))
        #expect(requests(driver).isEmpty && driver.events.isEmpty)
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
    func frames(_ size: Size) {
        for language in Language.allCases {
            var driver = driver(columns: size.columns, rows: size.rows, language)
            driver.press("down down tab tab")
            Golden.expect(driver.grid, "file-browser", language)
        }
    }

    @Test(arguments: Language.allCases)
    func smallFrames(_ language: Language) {
        var driver = driver(columns: 40, rows: 12, language)
        Golden.expect(driver.grid, "file-browser", language)
        driver.type("xyz")
        Golden.expect(driver.grid, "file-browser-none", language)
    }
}

/// Several files are copied one after the other, and attached in one step.
struct AttachSeveralTests {
    /// The browser with so many files marked, the first two by default.
    private func marking(at id: CriterionID = "IFC-09", _ keys: String = "", count: Int = 2) -> Driver {
        var driver = Driver(at: id)
        driver.press("\(keys) a ctrl-o")
        driver.happen(
            .listed(
                FolderContents(
                    path: "/e", shown: "/e", entries: ["a", "b", "c"].map { FileBrowserTests.file($0, 9_000) },
                    isCut: false)))
        for _ in 0..<count { driver.press("tab") }
        driver.press("enter")
        return driver
    }

    private func request(_ driver: Driver) throws -> AttachRequest {
        let requests = driver.effects.compactMap { if case .attach(let request) = $0 { request } else { nil } }
        return try #require(requests.last)
    }

    @Test func allAreAttachedInOneStep() throws {
        var driver = marking()
        #expect(try request(driver).path == "/e/a")
        driver.finishCopying(try request(driver), sha256: FixtureHistory.hash("a"))
        #expect(driver.events.isEmpty, "the second is copied first")
        #expect(try request(driver).path == "/e/b")
        driver.finishCopying(try request(driver), sha256: FixtureHistory.hash("b"))
        #expect(driver.events.map(\.change.evidenceName) == ["a", "b"])
        #expect(driver.notice == "Attached 2 files. z takes them back.")
        #expect(driver.row(of: "IFC-09").hasPrefix("▸"), "the walk is back")
        driver.press("z")
        #expect(driver.answer("IFC-09").attachments.isEmpty)
    }

    @Test func whatIsThereAlreadyIsLeftOut() throws {
        var driver = marking(count: 3)
        for name in ["a", "a", "c"] { driver.finishCopying(try request(driver), sha256: FixtureHistory.hash(name)) }
        #expect(driver.events.map(\.change.evidenceName) == ["a", "c"])
        #expect(driver.notice == "Attached 2 files; 1 was there already. z takes them back.")
    }

    @Test func aFileThatCannotBeCopiedKeepsTheOthers() throws {
        var driver = marking()
        driver.finishCopying(try request(driver), sha256: FixtureHistory.hash("a"))
        driver.happen(.failed(LocalizedString("b cannot be read.", "b ist nicht lesbar.")))
        #expect(driver.events.map(\.change.evidenceName) == ["a"])
        #expect(driver.notice == "b cannot be read. Attached 1 of 2 files.")
    }

    @Test(arguments: [("y", ["a", "b"]), ("n", ["b"])])
    func emptyFilesAreAskedFor(_ key: String, _ names: [String]) throws {
        var driver = marking()
        driver.happen(.doubted(try request(driver), .isEmpty))
        driver.press(key)
        if key == "y" {
            #expect(try request(driver).acceptsEmpty)
            driver.finishCopying(try request(driver), sha256: FixtureHistory.hash("a"), bytes: 0)
        }
        driver.finishCopying(try request(driver), sha256: FixtureHistory.hash("b"))
        #expect(driver.events.map(\.change.evidenceName) == names)
    }

    @Test(arguments: ["b b", "b"])
    func allMarkedCriteriaGetAll(_ marks: String) throws {
        var driver = marking(marks)
        for name in ["a", "b"] { driver.finishCopying(try request(driver), sha256: FixtureHistory.hash(name)) }
        let criteria = marks == "b" ? 1 : 2
        #expect(driver.events.count == 2 * criteria)
        #expect(Set(driver.events.map(\.target)).count == criteria)
        driver.press("z")
        #expect(driver.answer("IFC-09").attachments.isEmpty, "all are undone in one step")
        #expect(!driver.screen.contains("●"), "the marks are gone")
    }
}

extension Change {
    /// The name of the file that is attached; nil for any other change.
    fileprivate var evidenceName: String? {
        if case .attach(let evidence) = self, case .file(_, let name, _) = evidence.source { name } else { nil }
    }
}

/// Matches in a folder, however many files it has.
struct FolderMatchesTests {
    private static let entries = (0..<100_000).map { FileBrowserTests.file("report-\($0).pdf", $0) }

    @Test func typingOnIsTheSameAsTypingAtOnce() {
        let entries = ["Annual report", "report", "repeat", ".hidden report", "caf\u{E9}"].map {
            FileBrowserTests.file($0, 1)
        }
        for showsHidden in [false, true] {
            var typed = ""
            var matches = FolderMatches("", in: entries, showsHidden: showsHidden)
            for letter in "rep o" {
                typed.append(letter)
                matches = FolderMatches(typed, in: entries, showsHidden: showsHidden, after: matches)
                #expect(matches.positions == FolderMatches(typed, in: entries, showsHidden: showsHidden).positions)
            }
            #expect(matches.positions == (showsHidden ? [1, 0, 3] : [1, 0]))
        }
        #expect(FolderMatches("CAFE\u{301}", in: entries, showsHidden: false).positions == [4])
    }

    @Test func aHundredThousandFilesAreNarrowed() {
        let first = FolderMatches("r", in: Self.entries, showsHidden: false)
        #expect(first.positions.count == 100_000)
        let last = FolderMatches("r99999", in: Self.entries, showsHidden: false, after: first)
        #expect(last.positions == [99_999])
    }
}
