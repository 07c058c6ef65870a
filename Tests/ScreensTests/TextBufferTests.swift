import Cells
import Randomness
import Testing

@testable import Screens

/// The text of every field and of the comment editor.
struct TextBufferTests {
    @Test(arguments: Seeds.first(20))
    func agreesWithANaiveText(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var buffer = TextBuffer()
        var naive = NaiveText()
        for step in 0..<400 {
            Step.random(using: &random).carryOut(on: &buffer, &naive)
            #expect(buffer.text == naive.string, "step \(step)")
            #expect(buffer.cursor == naive.cursor, "step \(step)")
        }
    }

    @Test(arguments: Seeds.first(10))
    func undoReturnsThroughEarlierTextsToTheFirst(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var buffer = TextBuffer()
        var naive = NaiveText()
        var past = [""]
        for _ in 0..<200 {
            Step.random(using: &random).carryOut(on: &buffer, &naive)
            if past.last != buffer.text { past.append(buffer.text) }
        }
        var place = past.count - 1
        var undone: [String] = [buffer.text]
        for _ in 0..<300 {
            buffer.undo()
            if buffer.text == undone.last { continue }
            undone.append(buffer.text)
            place = past[..<place].lastIndex(of: buffer.text) ?? -1
            #expect(place >= 0, "\(buffer.text) was not there before what was undone")
        }
        #expect(buffer.text.isEmpty)
        for text in undone.dropLast().reversed() {
            for _ in 0..<20 where buffer.text != text { buffer.redo() }
            #expect(buffer.text == text)
        }
    }

    @Test func wordIsUndoneAtOnce() {
        var buffer = TextBuffer("one")
        for key in KeyNotation.keys("space t w o space t h r e e") { _ = buffer.handle(key) }
        buffer.undo()
        #expect(buffer.text == "one two")
        buffer.undo()
        #expect(buffer.text == "one")
        buffer.redo()
        #expect(buffer.text == "one two")
    }

    @Test func upAndDownKeepTheColumn() {
        var buffer = TextBuffer("a long line\nshort\nanother long one")
        buffer.move(to: 9)
        buffer.moveLines(1, columns: 40)
        #expect(buffer.cursor == 17, "at the end of the short line")
        buffer.moveLines(1, columns: 40)
        #expect(buffer.cursor == 27, "back in the column")
        buffer.moveLines(-2, columns: 40)
        #expect(buffer.cursor == 9)
        buffer.moveLines(-9, columns: 40)
        #expect(buffer.cursor == 0)
        buffer.moveLines(9, columns: 40)
        #expect(buffer.cursor == buffer.text.count)
    }

    @Test(arguments: Seeds.first(10))
    func upAndDownMoveByOneLineInAnyText(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let words = ["a", "word", "漢字漢字", "\n", " ", "👩‍👩‍👧", "e\u{301}", "unbreakableunbreakable"]
        let text = (0..<60).map { _ in words.randomElement(using: &random) ?? "" }.joined()
        var buffer = TextBuffer(text)
        buffer.moveToStart()
        let columns = Int.random(in: 4...30, using: &random)
        let lines = text.wrappedRanges(columns: columns)
        for row in 1..<lines.count {
            buffer.moveLines(1, columns: columns)
            #expect(TextBuffer.place(of: buffer.cursorIndex, in: lines, text).row == row)
        }
    }
}

/// An edit by a person.
private struct Step {
    private enum Kind: CaseIterable {
        case insert, deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
        case left, right, wordLeft, wordRight, lineStart, lineEnd, start, end
    }

    private let kind: Kind
    private let text: String

    /// Typing half of the time.
    static func random(using random: inout SplitMix64) -> Step {
        let kind = Bool.random(using: &random) ? .insert : Kind.allCases.randomElement(using: &random) ?? .insert
        let texts = ["a", "b", "_", " ", "\n", "ß", "漢", "9", ".", "👩‍👩‍👧", "two words", "a\nb", "\n\n", ""]
        return Step(kind: kind, text: texts.randomElement(using: &random) ?? "")
    }

    /// Performs it on both.
    func carryOut(on buffer: inout TextBuffer, _ naive: inout NaiveText) {
        switch kind {
        case .insert:
            buffer.insert(text)
            naive.insert(text)
        case .deleteBackward:
            buffer.deleteBackward()
            naive.deleteBackward()
        case .deleteForward:
            buffer.deleteForward()
            naive.deleteForward()
        case .deleteWord:
            buffer.deleteWordBackward()
            naive.deleteWordBackward()
        case .deleteToStart:
            buffer.deleteToLineStart()
            naive.deleteToLineStart()
        case .deleteToEnd:
            buffer.deleteToLineEnd()
            naive.deleteToLineEnd()
        case .left:
            buffer.moveLeft()
            naive.move(to: naive.cursor - 1)
        case .right:
            buffer.moveRight()
            naive.move(to: naive.cursor + 1)
        case .wordLeft:
            buffer.moveWordLeft()
            naive.moveWordLeft()
        case .wordRight:
            buffer.moveWordRight()
            naive.moveWordRight()
        case .lineStart:
            buffer.moveToLineStart()
            naive.moveToLineStart()
        case .lineEnd:
            buffer.moveToLineEnd()
            naive.moveToLineEnd()
        case .start:
            buffer.moveToStart()
            naive.move(to: 0)
        case .end:
            buffer.moveToEnd()
            naive.move(to: .max)
        }
    }
}
