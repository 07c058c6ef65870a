/// The difference between two texts, word by word.
///
/// ```swift
/// WordDifference(from: "It exports STEP.", to: "It exports and imports STEP.").pieces
/// // [.kept("It exports "), .added("and imports "), .kept("STEP.")]
/// ```
package struct WordDifference: Hashable, Sendable {
    /// A stretch of text that both have, or only one of them.
    package enum Piece: Hashable, Sendable {
        /// In both texts.
        case kept(String)
        /// Only in the old text.
        case removed(String)
        /// Only in the new text.
        case added(String)
    }

    /// The stretches in reading order. The kept and removed ones are the old text, the kept and added ones the new.
    package let pieces: [Piece]

    /// Compares two texts in time linear in their length, but for a bounded number of words in the middle: of longer
    /// texts that differ in more words, the whole middle counts as replaced.
    package init(from old: String, to new: String) {
        let (old, new) = (Word.split(old), Word.split(new))
        var pieces: [Piece] = []
        var position = 0
        for edit in WordEdit.edits(from: old, to: new) {
            if position < edit.old.lowerBound { pieces.append(.kept(Word.text(old[position..<edit.old.lowerBound]))) }
            if !edit.old.isEmpty { pieces.append(.removed(Word.text(old[edit.old]))) }
            if !edit.words.isEmpty { pieces.append(.added(Word.text(edit.words))) }
            position = edit.old.upperBound
        }
        if position < old.count { pieces.append(.kept(Word.text(old[position...]))) }
        self.pieces = pieces
    }
}

/// Two versions of a text that go back to the same earlier one.
package enum TextMerge {
    /// The text with the changes of both; nil where they changed the same words.
    package static func merge(base: String, left: String, right: String) -> String? {
        if left == right || right == base { return left }
        if left == base { return right }
        let words = Word.split(base)
        var lefts = WordEdit.edits(from: words, to: Word.split(left))[...]
        var rights = WordEdit.edits(from: words, to: Word.split(right))[...]
        var merged: [Word] = []
        var position = 0
        while let edit = takeFirst(&lefts, &rights) {
            // Two changes at one place have no order of their own.
            guard edit.old.lowerBound >= position, !touches(edit, lefts.first), !touches(edit, rights.first) else {
                return nil
            }
            merged += words[position..<edit.old.lowerBound]
            merged += edit.words
            position = edit.old.upperBound
        }
        merged += words[position...]
        return Word.text(merged)
    }

    /// Removes the edit that comes first; both of them if they are the same.
    private static func takeFirst(
        _ lefts: inout ArraySlice<WordEdit>, _ rights: inout ArraySlice<WordEdit>
    ) -> WordEdit? {
        guard let left = lefts.first else { return rights.popFirst() }
        guard let right = rights.first else { return lefts.popFirst() }
        if left == right {
            rights.removeFirst()
            return lefts.popFirst()
        }
        return left.old.lowerBound <= right.old.lowerBound ? lefts.popFirst() : rights.popFirst()
    }

    private static func touches(_ edit: WordEdit, _ next: WordEdit?) -> Bool {
        next.map { $0.old.lowerBound <= edit.old.upperBound } ?? false
    }
}

/// Some words of an old text, and what a new one has in their place.
private struct WordEdit: Hashable {
    var old: Range<Int>
    var words: [Word]

    /// The most words in the middle of either text that are compared one by one, since that takes quadratic time.
    private static let comparable = 1_000

    /// The edits that turn one text into the other, in order; no two touch each other.
    static func edits(from old: [Word], to new: [Word]) -> [WordEdit] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (oldMiddle, newMiddle) = (old[start..<old.count - end], new[start..<new.count - end])
        guard !oldMiddle.isEmpty || !newMiddle.isEmpty else { return [] }
        guard oldMiddle.count <= comparable, newMiddle.count <= comparable else {
            return [WordEdit(old: oldMiddle.indices, words: Array(newMiddle))]
        }
        let difference = newMiddle.difference(from: oldMiddle)
        let removed = Set(difference.removals.map { position(of: $0) + start })
        let added = Set(difference.insertions.map { position(of: $0) + start })
        return edits(of: old, at: oldMiddle.indices, removed, to: new, at: newMiddle.indices, added)
    }

    private static func position(of change: CollectionDifference<Word>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private static func edits(
        of old: [Word], at olds: Range<Int>, _ removed: Set<Int>, to new: [Word], at news: Range<Int>,
        _ added: Set<Int>
    ) -> [WordEdit] {
        var edits: [WordEdit] = []
        var (from, to) = (olds.lowerBound, news.lowerBound)
        while from < olds.upperBound || to < news.upperBound {
            var edit = WordEdit(old: from..<from, words: [])
            while removed.contains(from) || added.contains(to) {
                if removed.contains(from) {
                    from += 1
                } else {
                    edit.words.append(new[to])
                    to += 1
                }
            }
            edit.old = edit.old.lowerBound..<from
            if !edit.old.isEmpty || !edit.words.isEmpty { edits.append(edit) }
            from += 1
            to += 1
        }
        return edits
    }
}

/// A word, or the white space between two, compared by its bytes: texts that only look alike are different, so that the
/// pieces always add up to the very texts that were compared.
private struct Word: Hashable {
    let text: Substring

    static func == (left: Word, right: Word) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The text cut into words and the white space between them. Joined, they are the text.
    static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var start = text.startIndex
        while start < text.endIndex {
            let isSpace = text[start].isWhitespace
            let end = text[start...].firstIndex { $0.isWhitespace != isSpace } ?? text.endIndex
            words.append(Word(text: text[start..<end]))
            start = end
        }
        return words
    }

    /// The words joined.
    static func text(_ words: some Sequence<Word>) -> String { words.map(\.text).joined() }
}
