import Cells

/// Turns the bytes that a terminal sends into inputs.
///
/// It does not use ncurses, because getch loses characters whose bytes arrive separately, swallows up to a hundred keys
/// after one byte that is not UTF-8, and makes a system call for each byte of a paste.
///
/// A terminal also sends replies: to a query of the program that ran before, or unsolicited. They must not act as keys,
/// however they are split. Neither timing nor read boundaries reliably distinguish a reply from typing, because a
/// network may split a reply anywhere and a busy program reads many keys at once. These rules make both mistakes
/// unlikely:
///
/// 1. Esc and one of `] P _ ^ X [ O`, with more after them in one burst, open a control string or sequence. So does a
///    C1 control character. It is swallowed up to its end, across any pause shorter than `InputPatience.silence`.
/// 2. Esc and one of these without more are held for `InputPatience.introducer`. The next bytes join them if they fit a
///    reply (`LateReply.fits`). Otherwise, or if nothing comes, they are two keys.
/// 3. A lone Esc is the Escape key after `InputPatience.escape`. What follows is swallowed, however late, if it can
///    only be the rest of a reply (`LateReply.verdict`). So a reply split after its Esc still yields that one Escape,
///    and one split several times within its first bytes may yield `] P _ ^ X [ O`, digits and `< = > ? ! G`, but none
///    of its text.
/// 4. A control string without an end returns the keyboard at Esc, at any arrow or function key, at Ctrl-C, Ctrl-X and
///    Ctrl-Z; otherwise after `InputPatience.silence` without a byte, or `InputPatience.typing` of single characters.
///
/// The bytes of control strings and overlong sequences are not kept, so memory is bounded except for a paste. Only
/// while the program waits for an answer to `BackgroundQuestion`, the beginnings of OSCs are, and the answer is handed
/// out.
struct InputDecoder {
    /// Input that is swallowed as it comes, up to its end.
    private enum Unfinished {
        case string(ControlString)
        /// A CSI that is longer than any meaningful one.
        case sequence
    }

    private static let longestSequence = 64

    private let parser: KeyParser
    private let patience: InputPatience
    /// Bytes whose meaning is not clear yet: at most `longestSequence`.
    private var left: [UInt8] = []
    private var unfinished: Unfinished?
    /// Not a case of `Unfinished`, because a long text must grow in place.
    private var paste: PastedText?
    /// `left` is an introducer that nothing followed in its burst.
    private var isHeld = false
    /// Bytes that were delivered as keys but may still turn out to be the beginning of a reply.
    private var delivered: [UInt8] = []
    /// The sequence being read was partly delivered as keys, so it must not yield another one.
    private var isLate = false
    /// The Esc in `delivered` may have been the first half of a string's terminator.
    private var mayCloseString = false
    private var lastByte: ContinuousClock.Instant?
    /// Until when an answer to `BackgroundQuestion` is awaited; nil once it has come, or none will.
    private var askingEnd: ContinuousClock.Instant?
    private var answer: RGB?
    /// The answer if `mayCloseString` proves true.
    private var answerToClose: RGB?
    /// When something last arrived that nobody types: several characters at once, or one right after another.
    private var lastBurst: ContinuousClock.Instant?

    /// - Parameter keys: The sequences that terminfo has for this terminal, which take precedence over the common ones.
    init(keys: [[UInt8]: Key] = [:], patience: InputPatience = InputPatience()) {
        parser = KeyParser(keys: keys)
        self.patience = patience
    }

    /// Takes note that the terminal is asked for its background.
    mutating func expectBackground(until end: ContinuousClock.Instant) { askingEnd = end }

    /// Whether the terminal may still answer.
    func isAsking(at now: ContinuousClock.Instant) -> Bool { askingEnd.map { now < $0 } ?? false }

    /// The terminal's background, once, if it has answered.
    mutating func takeBackground() -> RGB? {
        defer { answer = nil }
        return answer
    }

    /// When to call `settle` if nothing more comes; nil if there is nothing to settle.
    var deadline: ContinuousClock.Instant? {
        guard let lastByte else { return nil }
        if paste != nil || unfinished != nil, left.isEmpty {
            return min(lastByte + patience.silence, (lastBurst ?? lastByte) + patience.typing)
        }
        guard let first = left.first else { return nil }
        if unfinished != nil || !delivered.isEmpty { return lastByte + patience.escape }
        guard first == KeyParser.escape else {
            // An incomplete character has no deadline: either the rest comes, or the next character.
            return Introducer(eightBitAt: left[...]) == nil ? nil : lastByte + patience.silence
        }
        if isHeld { return lastByte + max(patience.introducer, patience.escape) }
        return lastByte + (mayBeKeys || isShiftedKeyOfRxvt ? patience.escape : patience.silence)
    }

    /// Takes the bytes of one read, and returns the inputs that they complete.
    mutating func feed(_ bytes: some Collection<UInt8>, at now: ContinuousClock.Instant) -> [Input] {
        guard let first = bytes.first else { return [] }
        let isLoner = bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
        let isTyping = isLoner && lastByte.map { $0 + patience.escape < now } ?? true
        if !isTyping || lastBurst == nil { lastBurst = now }
        lastByte = now
        if !isAsking(at: now) { askingEnd = nil }
        var inputs: [Input] = []
        if isHeld {
            isHeld = false
            let introducer = left[1]
            let isString = Introducer(second: introducer)?.kind == .string
            if !LateReply.fits(first, behind: introducer), isLoner || !isString {
                inputs = deliver()
                delivered = []
            }
        }
        var rest = (left + bytes)[...]
        left = []
        inputs += decode(&rest)
        left = Array(rest)
        return inputs
    }

    /// Decides about incomplete input once its `deadline` has passed. Another deadline may follow.
    mutating func settle() -> [Input] {
        if let text = paste?.finish() {
            paste = nil
            return [.paste(text)]
        }
        guard unfinished == nil else {
            if case .string(let string) = unfinished, !left.isEmpty {
                answerToClose = BackgroundQuestion.answer(in: string.body)
            }
            unfinished = nil
            // The Esc was pressed to get the keyboard back, unless it was the first half of the terminator.
            (delivered, mayCloseString, left) = (left, !left.isEmpty, [])
            return []
        }
        return delivered.isEmpty ? settleBeginning() : settleDoubt()
    }

    /// The burst after the delivered keys ended without proving to be a reply, so it is keys as well.
    private mutating func settleDoubt() -> [Input] {
        var rest = left[...]
        let before = delivered
        delivered = []
        let inputs = decode(&rest)
        if rest.isEmpty, unfinished == nil { delivered = before + left }
        left = Array(rest)
        return inputs
    }

    private mutating func settleBeginning() -> [Input] {
        guard mayBeKeys else {
            (left, isLate) = ([], false)
            return []
        }
        if left.count == 2, left[1] != KeyParser.escape, !isHeld {
            isHeld = true
            return []
        }
        return deliver()
    }

    /// Whether `left` may be keys: one or two Esc, an Esc before a sequence, or a bare introducer.
    private var mayBeKeys: Bool {
        guard left.first == KeyParser.escape else { return false }
        guard left.count > 1, left[1] != KeyParser.escape else { return true }
        return left.count == 2 && Introducer(second: left[1]) != nil
    }

    /// rxvt ends Shift with a function key by `$`, which never ends a sequence elsewhere.
    private var isShiftedKeyOfRxvt: Bool {
        left.starts(with: "\u{1B}[".utf8) && left.last == UInt8(ascii: "$")
            && left.dropFirst(2).dropLast().allSatisfy { (0x30..<0x3A).contains($0) }
    }

    /// Delivers each byte of `left` as a key; for an Esc before a sequence, only the Esc.
    private mutating func deliver() -> [Input] {
        isHeld = false
        if left.count > 2 {
            left.removeFirst()
            return [.key(.escape)]
        }
        delivered = left.last == KeyParser.escape ? [KeyParser.escape] : left
        defer { left = [] }
        return left.map { .key(KeyParser.key($0)) }
    }
}

extension InputDecoder {
    /// Consumes what can be decided, and leaves the rest.
    private mutating func decode(_ rest: inout ArraySlice<UInt8>) -> [Input] {
        var inputs: [Input] = []
        while !rest.isEmpty {
            if paste != nil {
                if let text = finishPaste(with: &rest) { inputs.append(.paste(text)) }
                continue
            }
            if unfinished != nil {
                guard swallow(from: &rest) else { break }
                continue
            }
            guard delivered.isEmpty || decideOnDelivered(&rest) else { break }
            guard !rest.isEmpty else { break }
            switch parser.next(in: rest) {
            case .incomplete where rest.count > Self.longestSequence:
                rest = []
                (unfinished, isLate) = (.sequence, false)
            case .incomplete:
                return inputs
            case .paste(let length, let introducer):
                paste = PastedText(introducer: rest.prefix(introducer))
                begin(nil)
                rest = rest.dropFirst(length)
            case .string(let length):
                let mayAnswer = askingEnd != nil && BackgroundQuestion.mayAnswer(rest.prefix(length))
                begin(.string(ControlString(keeping: mayAnswer ? BackgroundQuestion.longest + 1 : 0)))
                rest = rest.dropFirst(length)
            case .input(let input, let length):
                if let input, !isLate { inputs.append(input) }
                if input == nil, BackgroundQuestion.isFence(rest.prefix(length)) { askingEnd = nil }
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

    /// Decides whether the bytes continue what was `delivered`; false if that is still open.
    private mutating func decideOnDelivered(_ rest: inout ArraySlice<UInt8>) -> Bool {
        if mayCloseString {
            mayCloseString = false
            defer { answerToClose = nil }
            if rest.first == UInt8(ascii: "\\") {
                answer = answerToClose ?? answer
                rest = rest.dropFirst()
                delivered = []
                return true
            }
        }
        for count in 1...min(rest.count, LateReply.longestLookahead) {
            switch LateReply.verdict(delivered: delivered, burst: rest.prefix(count)) {
            case .possible: continue
            case .reply:
                rest = (delivered + rest)[...]
                (delivered, isLate) = ([], true)
                return true
            case .typing:
                delivered = []
                return true
            }
        }
        return false
    }

    /// Consumes the bytes of the paste, and returns its text once it is complete.
    private mutating func finishPaste(with rest: inout ArraySlice<UInt8>) -> String? {
        guard paste?.take(&rest) == true else { return nil }
        defer { paste = nil }
        return paste?.finish()
    }

    /// Swallows what belongs to the unfinished string or sequence; false if its end is yet to come.
    private mutating func swallow(from rest: inout ArraySlice<UInt8>) -> Bool {
        switch unfinished {
        case .string(var string):
            let progress = string.skip(&rest)
            if progress == .closed { answer = BackgroundQuestion.answer(in: string.body) ?? answer }
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
