import AssessmentModel
import Localization
import Testing

@testable import CommandLineApp

/// Filtered walks, trials, and answers for several criteria in the line mode.
struct PlainChoiceTests {
    private let sandbox: Sandbox
    private let path: String

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newSmallProject()
    }

    private func plain(_ lines: String...) -> Sandbox.Outcome { sandbox.cpo([path, "--plain"], lines: lines) }

    private func rating(_ id: String) throws -> String? {
        try sandbox.document("show", path, id, "--json")["criteria"]?.elements.map { $0 }.first?["rating"]?.string
    }

    // MARK: Several ids

    @Test(
        "one answer for several ids",
        arguments: ["EXC-01 EXC-02 PEO-01 m", "exc-01,exc-02, peo-01 met", "EXC-01 EXC-02 PEO-01 3"])
    func several(_ line: String) throws {
        let outcome = plain(line)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.output.contains("Answered for 3 criteria. z undoes it."))
        for id in ["EXC-01", "EXC-02", "PEO-01"] { #expect(try rating(id) == "met") }
        #expect(try rating("PEO-02") == nil)
    }

    @Test func severalAreUndoneTogether() throws {
        #expect(plain("EXC-01 EXC-02 u", "z").code == 0)
        #expect(try rating("EXC-01") == nil)
        #expect(try rating("EXC-02") == nil)
    }

    @Test func notApplicableNeedsOneReasonAndLeavesOutWhatForbidsIt() throws {
        let outcome = plain("EXC-02 PEO-01 PEO-02 n", "Not sold")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Why are these 3 not applicable?"))
        #expect(outcome.output.contains("1 cannot have that answer and stay as they were."))
        #expect(try rating("PEO-02") == "notApplicable")
        #expect(try rating("PEO-01") == nil)
    }

    @Test func severalAreParkedAndAssigned() throws {
        #expect(plain("EXC-01 EXC-02 @ Jonas", "EXC-01 EXC-02 f").code == 0)
        let shown = try sandbox.done("show", path, "EXC-02")
        #expect(shown.contains("Jonas"))
    }

    @Test(
        "what cannot be said of several is refused",
        arguments: ["EXC-01 EXC-02", "EXC-01 EXC-02 c Yes", "EXC-01 EXC-02 @", "EXC-01 EXC-02 7"])
    func refused(_ line: String) throws {
        #expect(plain(line).code == 2)
        #expect(try rating("EXC-01") == nil)
    }

    // MARK: What if

    @Test func aTrialShowsTheFiguresAndRecordsNothing() throws {
        let outcome = plain("i", "EXC-01", "m", "i", "n")
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(
            outcome.output.contains("Now: claimed 0.0, attainable 100.0 %. Then: claimed 33.3, attainable 100.0 %."))
        #expect(outcome.output.contains("What if, 1 tried."))
        #expect(outcome.output.contains("Keep the tried rating as your answer?"))
        #expect(outcome.output.contains("All is as it was."))
        #expect(!outcome.output.contains("Saved."))
        #expect(try rating("EXC-01") == nil)
    }

    @Test func whatWasTriedCanBeKept() throws {
        let outcome = plain("i", "EXC-01", "m", "EXC-02 PEO-02 u", "i", "y", "z")
        #expect(outcome.output.contains("Kept 3 ratings. z takes them back."))
        #expect(try rating("EXC-01") == nil, "undo takes all of them back")
        #expect(plain("i", "EXC-01", "p", "i", "y").code == 0)
        #expect(try rating("EXC-01") == "partial")
    }

    @Test func onlyRatingsCanBeTried() {
        for line in ["c Yes", "@ Jonas", "f", "z", "a https://example.org", "I Ben"] {
            let outcome = plain("i", "EXC-01", line)
            #expect(outcome.code == 2 && outcome.output.contains("Only ratings can be tried."), "\(line)")
        }
    }

    @Test func leavingATrialKeepsNothing() throws {
        #expect(plain("i", "EXC-01", "m", "q").output.contains("All is as it was."))
        #expect(plain("i", "EXC-01", "m").code == 0)
        #expect(try rating("EXC-01") == nil)
    }

    @Test func aReviewTriesNothing() {
        let outcome = sandbox.cpo(["review", path, "--plain"], lines: ["i"])
        #expect(outcome.code == 2)
    }

    // MARK: Filter

    @Test func theWalkStaysAmongWhatTheFilterFinds() throws {
        let outcome = plain("filter #shall", "j", "j", "m", "filter -", "j")
        #expect(outcome.output.contains("2 matches"))
        #expect(outcome.output.contains("Only #shall. Rating for PEO-01?"))
        #expect(outcome.output.contains("This is the last criterion."))
        #expect(outcome.output.contains("All criteria again."))
        #expect(try rating("PEO-01") == "met")
        #expect(try rating("EXC-02") == nil)
    }

    @Test func enterGoesOnWithinTheFilter() {
        let outcome = plain("filter #open #shall", "u", "", "u", "")
        #expect(outcome.output.contains("There is none among those that the filter leaves."))
        #expect(!outcome.output.contains("Rating for EXC-02?"))
    }

    @Test("a filter that finds nothing is no filter", arguments: ["filter #sideways", "filter nothing at all"])
    func nothing(_ line: String) {
        let outcome = plain(line, "EXC-02")
        #expect(outcome.code == 2 && !outcome.output.contains("Only "))
    }

    // MARK: Signals

    @Test func aSignalEndsItWithAWord() throws {
        let outcome = sandbox.cpo([path, "--plain"], lines: ["EXC-01", "m", "n half"], isTerminal: true, signal: 15)
        #expect(outcome.code == 128 + 15)
        #expect(outcome.error.contains("Ended. Every answer that was told as saved is kept."))
        #expect(try rating("EXC-01") != nil)
    }
}
