import AssessmentModel
import Localization
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// The core of the line mode: a line in, effects out, and nothing else.
struct PlainSessionTests {
    private let sandbox: Sandbox
    private let path: String

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newSmallProject()
    }

    private func session(_ access: Model.Access) throws -> PlainSession {
        let assessment = try AssessmentReader(path).takeAssessment()
        return PlainSession(
            try Model(assessment, access: access, clock: Clock(now: sandbox.now) { _ in 0 }, language: .english))
    }

    /// The entries among what the lines ask for.
    private func entries(_ lines: [String], in session: inout PlainSession) -> [Entry] {
        lines.flatMap { session.take($0, now: sandbox.now) }.compactMap {
            if case .record(let entry) = $0 { entry } else { nil }
        }
    }

    @Test func aLineBecomesOneEntry() throws {
        var session = try session(.work(author: "Mira"))
        let expected: [([String], Change)] = [
            (["EXC-01", "m"], .rate(Judgement(.met))),
            (["n", "Not sold"], .rate(Judgement(.notApplicable, reason: "Not sold"))),
            (["n Not sold"], .rate(Judgement(.notApplicable, reason: "Not sold"))), (["c", "Yes"], .comment("Yes")),
            (["comment Yes"], .comment("Yes")), (["f"], .flag(.parked, true)), (["@Jonas"], .assign(to: "Jonas")),
            (["owner Jonas"], .assign(to: "Jonas")),
            (["S", "No"], .scope(ScopeDecision(isIncluded: false, reason: "No"))),
            (
                ["a https://example.org", "T", "p. 1", "2027-06-30"],
                .attach(
                    Evidence(
                        .url("https://example.org"), title: "T", locator: "p. 1",
                        validUntil: CalendarDay("2027-06-30")))
            ),
        ]
        for (lines, change) in expected {
            #expect(entries(lines, in: &session).map(\.change) == [change], "\(lines)")
        }
    }

    @Test func aQuestionThatIsLeftRecordsNothing() throws {
        var session = try session(.work(author: "Mira"))
        _ = session.take("EXC-01", now: sandbox.now)
        for line in ["n", "c", "a", "@", "S", "/", "c -", "@ -", "S -", "x", "z", "Z"] {
            #expect(entries([line, ""], in: &session) == [], "\(line)")
        }
    }

    @Test func anAnswerReplacesOnlyWhatWasToldBefore() throws {
        var session = try session(.work(author: "Mira"))
        let seen = try #require(entries(["EXC-01", "m"], in: &session).first)
        #expect(seen.replaces == [])
        try sandbox.done("answer", path, "EXC-01", "unmet", as: "Lena")
        let theirs = try #require(try AssessmentReader(path).assessment.events.last)
        session.receive(.arrived([theirs]), now: sandbox.now)
        #expect(session.takeLines().last?.hasPrefix("Lena: EXC-01 rated unmet") == true)
        let settled = try #require(entries(["m"], in: &session).first)
        #expect(settled.replaces == [theirs.id])
    }

    @Test func whatCouldNotBeSavedIsToldAndAskedAboutBeforeLeaving() throws {
        var session = try session(.work(author: "Mira"))
        session.receive(.saveFailed(problem: .same("No space.")), now: sandbox.now)
        #expect(session.takeLines().last == "Not saved: No space.")
        #expect(session.take("q", now: sandbox.now) == [])
        #expect(session.prompt.contains("Leave all the same?"))
        #expect(session.take("", now: sandbox.now) == [])
        _ = session.take("q", now: sandbox.now)
        #expect(session.take("y", now: sandbox.now) == [.quit])
    }

    @Test func aReviewAsksForNoChangeWhateverIsTyped() throws {
        var session = try session(.review)
        let letters = PlainCommand.allCases.flatMap { $0.letters.map(String.init) }
        for place in ["o", "EXC-01", "1", "v", "e", "t"] {
            for line in letters + letters.map({ "\($0) text" }) + ["1", "x 1", "c 1", "met", "text"] {
                _ = session.take(place, now: sandbox.now)
                let effects = session.take(line, now: sandbox.now)
                #expect(effects.allSatisfy { $0 == .quit }, "\(line) at \(place)")
            }
        }
    }
}
