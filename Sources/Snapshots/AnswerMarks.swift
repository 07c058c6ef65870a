import AssessmentModel

/// What is worth pointing out about an answer beside its rating.
public struct AnswerMarks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// To be settled later.
    public static let parked = AnswerMarks(rawValue: 1)
    /// A value was set twice without knowledge of each other.
    public static let conflict = AnswerMarks(rawValue: 2)
    /// The last day of a piece of evidence is over.
    public static let expired = AnswerMarks(rawValue: 4)

    /// The marks of an answer on a day.
    public init(_ answer: Answer, on day: CalendarDay) {
        self = []
        if answer.isParked { insert(.parked) }
        if answer.isConflicted { insert(.conflict) }
        if answer.allAttachments.contains(where: { $0.evidence?.isExpired(on: day) ?? false }) { insert(.expired) }
    }
}
