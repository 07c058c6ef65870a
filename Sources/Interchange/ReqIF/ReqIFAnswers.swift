import AssessmentModel

/// Answers in a ReqIF file, as our own export has them and others return them.
package struct ReqIFAnswers: Sendable {
    /// What has been answered of one criterion. All texts are untrusted, and empty if there are none.
    package struct Answer: Hashable, Sendable {
        /// The id of the rating, or another word for it.
        package var rating: String
        package var comment: String
        /// Why the rating is not applicable.
        package var reason: String
        /// The person who is to settle it.
        package var owner: String
        /// Files by name and links, a line each.
        package var evidence: String
        /// The `FormKey` of the question, if the file is a form.
        package var key: String

        package init(
            rating: String = "", comment: String = "", reason: String = "", owner: String = "", evidence: String = "",
            key: String = ""
        ) {
            self.rating = rating
            self.comment = comment
            self.reason = reason
            self.owner = owner
            self.evidence = evidence
            self.key = key
        }

        /// Whether nothing has been answered.
        package var isEmpty: Bool { self == Answer(key: key) }
    }

    /// The answers by the id of the criterion, which need not be in any catalogue, without empty ones but for those of
    /// a form.
    package private(set) var byCriterion: [CriterionID: Answer] = [:]
    /// The ids that several objects share. The first of those objects counts.
    package private(set) var repeated: [String] = []

    /// Reads the answers of a ReqIF document or of an archive of such documents.
    ///
    /// - Throws: `ImportError`.
    package init(_ file: ImportFile) throws(ImportError) {
        var options = ImportOptions()
        options.format = .reqif
        guard case .requirements(let source) = try ForeignDocument(file, options) else {
            throw .notOfFormat(file: file.name, .reqif)
        }
        let content = ReqIFContent(source.roots)
        let meanings = try ReqIFMeanings(content, [], file: file.name)
        var budget = TextBudget(bytes: file.bytes.count + TextBudget.least)
        for identifier in content.order {
            guard let object = content.objects[identifier] else { continue }
            let record = ReqIFRecord(
                object, content.values(of: object, &budget), meanings,
                kind: content.kinds[object.kind]?.name ?? "", content.language ?? .english)
            if record.id.isEmpty || (record.answer.isEmpty && record.answer.key.isEmpty) { continue }
            if byCriterion[CriterionID(record.id)] == nil {
                byCriterion[CriterionID(record.id)] = record.answer
            } else {
                repeated.append(record.id)
            }
        }
        try budget.check(file: file.name)
    }
}
