import AssessmentModel
import Cells
import Localization
import Randomness
import Testing

@testable import Screens

/// Whatever comes in, in any order, the screen keeps its size and the program continues.
struct MashingTests {
    @Test(arguments: Seeds.first(2))
    func workbenchAcceptsAnything(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var driver = Driver(of: seed % 2 == 0 ? Hostile.assessment : Fixture.assessment)
        for step in 0..<5_000 {
            let message = Message.random(using: &random)
            if case .input(.resize(let size)) = message {
                driver.resize(columns: size.columns, rows: size.rows)
            } else {
                driver.happen(message)
            }
            let grid = driver.grid
            #expect(grid.size == driver.size, "step \(step)")
            if let cursor = grid.cursor { #expect(Area(grid.size).contains(cursor), "step \(step)") }
        }
    }

    @Test(arguments: Seeds.first(1)) func pickerAcceptsAnything(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var size = Size(columns: 80, rows: 24)
        var picker = Picker(
            recents: FixtureHistory.recents + Hostile.recents, clock: Clock(now: Fixture.now) { _ in 0 },
            language: .english, size: size)
        for step in 0..<5_000 {
            let message = Message.random(using: &random)
            if case .input(.resize(let other)) = message { size = other }
            _ = picker.update(message, now: Fixture.now)
            let grid = picker.view()
            #expect(grid.size == size, "step \(step)")
            if let cursor = grid.cursor { #expect(Area(size).contains(cursor), "step \(step)") }
        }
    }
}

extension Message {
    /// Mostly keys; now and then a paste, the mouse, a resize, or an external event.
    fileprivate static func random(using random: inout SplitMix64) -> Message {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<80: .input(.key(KeyNotation.all.randomElement(using: &random) ?? .enter))
        case 80..<84: .input(.paste(texts.randomElement(using: &random) ?? ""))
        case 84..<92:
            .input(
                .mouse(
                    Mouse(
                        [.press, .wheelUp, .wheelDown].randomElement(using: &random) ?? .press,
                        at: Position(
                            column: .random(in: -1...210, using: &random), row: .random(in: -1...70, using: &random)))))
        case 92..<97: .input(.resize(size(using: &random)))
        default: outside.randomElement(using: &random) ?? .tick
        }
    }

    private static let texts = [
        "", "\n", "a", "https://acme.example/x", "two\nlines", Hostile.escapes, Hostile.families,
        String(repeating: "long ", count: 200),
    ]

    private static let copied = AttachRequest(path: "/a.pdf", criterion: "IFC-09")

    private static let outside: [Message] = [
        .tick, .saved, .saveFailed(problem: .same("no space")), .edited("other text"), .answered(true),
        .answered(false),
        .copied(CopiedFile(copied, .file(sha256: FixtureHistory.hash("new"), name: "b.pdf", bytes: 9), name: "a.pdf")),
        .doubted(copied, .isEmpty), .doubted(copied, .isLink("https://www.acme.example")),
        .failed(.same("no")),
        .notified(.same("yes")), .warned(.same("oh")), .completed(path: "/a", choices: ["/ab", "/ac"]),
        .copying(done: 1, total: 0),
        .checked(sha256: FixtureHistory.hash("events.pdf"), .missing), .recents([]),
        .recentFigures(path: FixtureHistory.recents[0].path, .unreadable),
        FixtureVendors.compared(FixtureHistory.recents.map(\.path)),
    ]

    /// Mostly usable, sometimes too small, sometimes empty.
    private static func size(using random: inout SplitMix64) -> Size {
        let range = [60...200, 40...80, 0...60].randomElement(using: &random) ?? 60...80
        let rows = [20...60, 12...24, 0...20].randomElement(using: &random) ?? 20...24
        return Size(columns: .random(in: range, using: &random), rows: .random(in: rows, using: &random))
    }
}
