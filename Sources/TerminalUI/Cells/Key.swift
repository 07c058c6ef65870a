/// A key as screens see it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// Ctrl with a lower-case letter.
    case control(Character)
    /// Alt (or Esc shortly before) with a character.
    case alt(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case wordLeft, wordRight
    case function(Int)
    /// The same character typed twice in a row.
    case twice(Character)
}

/// An input event from the terminal.
package enum Input: Hashable, Sendable {
    case key(Key)
    /// Pasted text, in one piece and with "\n" as line ends.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
}

/// What the mouse did, and at which cell.
package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

    package let action: Action
    package let position: Position

    package init(_ action: Action, at position: Position) {
        self.action = action
        self.position = position
    }
}
