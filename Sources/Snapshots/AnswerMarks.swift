import AssessmentModel

/// What is worth pointing out about an answer, besides its rating.
public struct AnswerMarks: OptionSet, Hashable, Sendable {
    /// One bit for each mark.
    public let rawValue: UInt8

    /// The marks of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It is parked, to be settled later.
    public static let parked = AnswerMarks(rawValue: 1)
    /// It is in conflict.
    public static let conflict = AnswerMarks(rawValue: 2)
    /// A piece of evidence has expired.
    public static let expired = AnswerMarks(rawValue: 4)

    /// It has to be confirmed.
    public static let toConfirm = AnswerMarks(rawValue: 8)

    /// The marks of an answer on a given day.
    public init(_ answer: Answer, on day: CalendarDay) {
        self = []
        if answer.isParked { insert(.parked) }
        if answer.isConflicted { insert(.conflict) }
        if answer.confirmationCause != nil { insert(.toConfirm) }
        if answer.allAttachments.contains(where: { $0.evidence?.isExpired(on: day) ?? false }) { insert(.expired) }
    }
}
