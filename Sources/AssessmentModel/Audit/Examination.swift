/// What somebody who judges says of having looked at a document.
public struct Examination: Hashable, Sendable {
    /// The version that was looked at: the file or the address, named like the document that would begin with it.
    public let version: DocumentID
    /// The day on which it was looked at.
    public let day: CalendarDay
    /// By which means.
    public let method: CollectionMethod
    /// What is worth remembering of it.
    public let note: String

    /// A look at this version of a document.
    public init(_ version: DocumentID, on day: CalendarDay, by method: CollectionMethod, note: String = "") {
        self.version = version
        self.day = day
        self.method = method
        self.note = note
    }
}

/// Whether somebody who judges looked at a document.
public enum ExaminationState: Hashable, Sendable {
    /// Nobody did.
    case notExamined
    /// Somebody looked at a version that is not the current one.
    case examinedEarlier(MultiValueRegister<Examination?>.Assignment, Examination)
    /// Somebody looked at the current version.
    case examined(MultiValueRegister<Examination?>.Assignment, Examination)

    /// Whether the current version was looked at.
    public var isExamined: Bool { if case .examined = self { true } else { false } }
}

extension Assessment {
    /// Whether a party looked at the current version of a document of the vendor's, or of its own.
    public func examination(of id: DocumentID, by party: Party = .auditor) -> ExaminationState {
        guard let current = examinations[party]?[id]?.current, let examination = current.value else {
            return .notExamined
        }
        let version = (document(id) ?? document(id, of: party)).map { DocumentID(of: $0.source) }
        return examination.version == version
            ? .examined(current, examination) : .examinedEarlier(current, examination)
    }

    /// The documents of the vendor's whose current version a party did not look at.
    public func documentsNotExamined(by party: Party = .auditor) -> [DocumentEntry] {
        documents.filter { !$0.uses.isEmpty && !examination(of: $0.id, by: party).isExamined }
    }
}
