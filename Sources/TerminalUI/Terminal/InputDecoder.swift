import Cells

/// Turns the bytes that a terminal sends into inputs.
///
/// It does so itself, and not through ncurses, because getch loses characters whose bytes arrive apart, swallows up
/// to a hundred keys after one byte that is no UTF-8, and takes a system call for each byte of a paste.
///
/// What a terminal says beside keys, pastes and the mouse is swallowed whole, in whatever pieces it comes. Replies are cut
/// anywhere, and the program may be too busy to read, so neither times nor pieces alone tell them from typing:
///
/// 1. Esc and one of `] P _ ^ X [ O` with more behind it in one burst begins a string or a sequence. It is read up to its
///    end, through any pause shorter than `InputPatience.silence`, and so are those that begin with a C1 control character.
/// 2. The same two bytes alone are kept for a moment. What comes then goes with them if it fits a reply (`LateReply.fits`);
///    else, or if nothing comes, they are two keys.
/// 3. An Esc alone is a key after a moment; nothing that a terminal says ends there. If what follows can only be the rest
///    of a reply (`LateReply.verdict`) it is swallowed, however late it comes. The keys that a reply cut to pieces can
///    still invent are that Esc and, with more than one cut in its first bytes, `] P _ ^ X [ O`, digits and `< = > ? !`.
/// 4. A string without an end gives the keyboard back at once at Esc, an arrow, a function key, Ctrl-C, Ctrl-X and Ctrl-Z,
///    else after `InputPatience.silence` without a byte or `InputPatience.typing` of single ones.
struct InputDecoder {
    /// What has begun and is taken in as it comes, so that its length does not matter.
    private enum Unfinished {
        case string(ControlString)
        /// A CSI that is longer than any with a meaning.
        case sequence
    }

    private static let longestSequence = 64

    private let parser: KeyParser
    private let patience: InputPatience
    /// Bytes that tell nothing yet; few.
    private var left: [UInt8] = []
    private var unfinished: Unfinished?
    /// By itself, so that it grows where it is: it may be long.
    private var paste: PastedText?
    /// `left` is an introducer, and for longer than a burst.
    private var isKept = false
    /// Bytes that have been given out as keys, and may be the beginning of a reply all the same.
    private var given: [UInt8] = []
    /// What comes next is the rest of what has been `given`.
    private var isLate = false
    /// The Esc in `given` may have been the first half of a string's end.
    private var mayCloseString = false
    private var lastByte: ContinuousClock.Instant?
    /// When last came what nobody types: more than one character, or one right after another.
    private var lastBurst: ContinuousClock.Instant?

    /// - Parameter keys: The sequences that this terminal is known to send, beside those that are common.
    init(keys: [[UInt8]: Key] = [:], patience: InputPatience = InputPatience()) {
        parser = KeyParser(keys: keys)
        self.patience = patience
    }

    /// When to `settle` what has begun, if nothing more comes.
    var deadline: ContinuousClock.Instant? {
        guard let lastByte else { return nil }
        if paste != nil || unfinished != nil, left.isEmpty {
            return min(lastByte + patience.silence, (lastBurst ?? lastByte) + patience.typing)
        }
        guard let first = left.first else { return nil }
        if unfinished != nil || !given.isEmpty { return lastByte + patience.escape }
        guard first == KeyParser.escape else {
            // The rest of a character is sure to come, or the next one.
            return Introducer(eightBitAt: left[...]) == nil ? nil : lastByte + patience.silence
        }
        if isKept { return lastByte + max(patience.introducer, patience.escape) }
        return lastByte + (mayBeKeys || isShiftedKeyOfRxvt ? patience.escape : patience.silence)
    }

    /// Takes the next bytes, and returns what is complete.
    mutating func feed(_ bytes: some Collection<UInt8>, at now: ContinuousClock.Instant) -> [Input] {
        guard let first = bytes.first else { return [] }
        let isLoner = bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
        let isTyping = isLoner && lastByte.map { $0 + patience.escape < now } ?? true
        if !isTyping || lastBurst == nil { lastBurst = now }
        lastByte = now
        var inputs: [Input] = []
        if isKept {
            isKept = false
            let introducer = left[1]
            let isString = Introducer(second: introducer)?.kind == .string
            if !LateReply.fits(first, behind: introducer), isLoner || !isString {
                inputs = giveOut()
                given = []
            }
        }
        var rest = (left + bytes)[...]
        left = []
        inputs += decode(&rest)
        left = Array(rest)
        return inputs
    }

    /// Takes the next step with what has begun, once its `deadline` has come.
    mutating func settle() -> [Input] {
        if let text = paste?.finish() {
            paste = nil
            return [.paste(text)]
        }
        guard unfinished == nil else {
            unfinished = nil
            // Its Esc may have been the first half of the end.
            (given, mayCloseString, left) = (left, !left.isEmpty, [])
            return []
        }
        return given.isEmpty ? settleBeginning() : settleDoubt()
    }

    /// What came after what has been given out ended without telling what it was.
    private mutating func settleDoubt() -> [Input] {
        var rest = left[...]
        let before = given
        given = []
        let inputs = decode(&rest)
        if rest.isEmpty, unfinished == nil { given = before + left }
        left = Array(rest)
        return inputs
    }

    private mutating func settleBeginning() -> [Input] {
        guard mayBeKeys else {
            (left, isLate) = ([], false)
            return []
        }
        if left.count == 2, left[1] != KeyParser.escape, !isKept {
            isKept = true
            return []
        }
        return giveOut()
    }

    /// `left` is Esc, or two, or an introducer, or an Esc before a sequence.
    private var mayBeKeys: Bool {
        guard left.first == KeyParser.escape else { return false }
        guard left.count > 1, left[1] != KeyParser.escape else { return true }
        return left.count == 2 && Introducer(second: left[1]) != nil
    }

    /// rxvt has keys that end with a `$`, which elsewhere is not the end of anything.
    private var isShiftedKeyOfRxvt: Bool {
        left.starts(with: "\u{1B}[".utf8) && left.last == UInt8(ascii: "$")
            && left.dropFirst(2).dropLast().allSatisfy { (0x30..<0x3A).contains($0) }
    }

    /// Gives bytes out as the keys that they are, one by one.
    private mutating func giveOut() -> [Input] {
        isKept = false
        if left.count > 2 {
            left.removeFirst()
            return [.key(.escape)]
        }
        given = left.last == KeyParser.escape ? [KeyParser.escape] : left
        defer { left = [] }
        return left.map { .key(KeyParser.key($0)) }
    }
}

extension InputDecoder {
    /// Takes away what can be told.
    private mutating func decode(_ rest: inout ArraySlice<UInt8>) -> [Input] {
        var inputs: [Input] = []
        while !rest.isEmpty {
            if paste != nil {
                if let text = finishPaste(with: &rest) { inputs.append(.paste(text)) }
                continue
            }
            if unfinished != nil {
                guard goOn(with: &rest) else { break }
                continue
            }
            guard given.isEmpty || decideOnGiven(&rest) else { break }
            guard !rest.isEmpty else { break }
            switch parser.next(in: rest) {
            case .incomplete where rest.count > Self.longestSequence:
                rest = []
                (unfinished, isLate) = (.sequence, false)
            case .incomplete:
                return inputs
            case .paste(let length):
                paste = PastedText(introducer: rest.prefix(length - 4))
                begin(nil)
                rest = rest.dropFirst(length)
            case .string(let length):
                begin(.string(ControlString()))
                rest = rest.dropFirst(length)
            case .input(let input, let length):
                if let input, !isLate { inputs.append(input) }
                isLate = false
                rest = rest.dropFirst(length)
            }
        }
        return inputs
    }

    private mutating func begin(_ unfinished: Unfinished?) {
        self.unfinished = unfinished
        isLate = false
        lastBurst = lastByte
    }

    /// Decides whether the bytes belong to what has been `given`; false if that cannot be told yet.
    private mutating func decideOnGiven(_ rest: inout ArraySlice<UInt8>) -> Bool {
        if mayCloseString {
            mayCloseString = false
            if rest.first == UInt8(ascii: "\\") {
                rest = rest.dropFirst()
                given = []
                return true
            }
        }
        for count in 1...min(rest.count, LateReply.mostDoubt) {
            switch LateReply.verdict(given: given, burst: rest.prefix(count)) {
            case .possible: continue
            case .reply:
                rest = (given + rest)[...]
                (given, isLate) = ([], true)
                return true
            case .typing:
                given = []
                return true
            }
        }
        return false
    }

    /// Takes away the bytes that belong to the paste, and returns it once it is whole.
    private mutating func finishPaste(with rest: inout ArraySlice<UInt8>) -> String? {
        guard paste?.take(&rest) == true else { return nil }
        defer { paste = nil }
        return paste?.finish()
    }

    /// Takes away the bytes that belong to what has begun; false if its end is yet to come.
    private mutating func goOn(with rest: inout ArraySlice<UInt8>) -> Bool {
        switch unfinished {
        case .string(var string):
            let progress = string.skip(&rest)
            unfinished = progress == .open ? .string(string) : nil
        case .sequence:
            rest = rest.drop { (0x20..<0x40).contains($0) }
            guard let end = rest.first else { return false }
            if (0x40..<0x7F).contains(end) { rest = rest.dropFirst() }
            unfinished = nil
        case nil: break
        }
        return unfinished == nil
    }
}
