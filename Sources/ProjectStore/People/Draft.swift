import AssessmentModel
import JSON

/// Text that somebody was typing, kept so that it survives the program.
package struct Draft: Hashable, Sendable {
    /// The part of the answer that the text is meant for.
    package enum Field: String, CaseIterable, Hashable, Sendable { case comment, reason }

    /// The writer in whose window it was typed.
    package let writer: WriterID
    package let criterion: CriterionID
    package let field: Field
    package let text: String
    package let at: Timestamp

    package init(writer: WriterID, criterion: CriterionID, field: Field = .comment, text: String, at: Timestamp) {
        self.writer = writer
        self.criterion = criterion
        self.field = field
        self.text = text
        self.at = at
    }
}

/// The drafts folder of a project, with one file for each writer.
enum Drafts {
    static let folder = "drafts"

    static func save(_ draft: Draft, in storage: any Storage) throws(StorageError) {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("criterion", draft.criterion.text)
            object.member("field", draft.field.rawValue)
            object.member("text", draft.text)
            object.member("at", draft.at.text)
        }
        try PersonalFile(draft.writer, in: folder).save(writer.bytes, in: storage)
    }

    static func remove(of writer: WriterID, in storage: any Storage) throws(StorageError) {
        let path = PersonalFile(writer, in: folder).path
        guard try storage.status(of: path) != nil else { return }
        try storage.remove(path)
    }

    /// The drafts of a person at one machine, the latest first: those of this window, and of windows whose process is
    /// gone.
    ///
    /// - Parameter own: the writer whose journal this process has locked.
    static func all(ofPersonOf own: WriterID, in storage: any Storage) throws(StorageError) -> [Draft] {
        var drafts: [Draft] = []
        for file in try PersonalFile.all(in: folder, of: storage) where file.writer.base == own.base {
            guard file.writer == own || Leftovers.lockState(of: file.writer, in: storage) != .held else { continue }
            if let draft = draft(file, in: storage) { drafts.append(draft) }
        }
        return drafts.sorted { ($1.at, $0.writer) < ($0.at, $1.writer) }
    }

    private static func draft(_ file: PersonalFile, in storage: any Storage) -> Draft? {
        file.read(in: storage) { value in
            guard let criterion = value["criterion"]?.string, let text = value["text"]?.string,
                let field = value["field"]?.string.flatMap(Draft.Field.init(rawValue:)),
                let at = value["at"]?.string.flatMap({ Timestamp($0) })
            else { return nil }
            return Draft(writer: file.writer, criterion: CriterionID(criterion), field: field, text: text, at: at)
        }
    }
}
