import AssessmentModel
import JSON

/// What a public extract was made of, and how much of it is left out.
public struct ExtractOrigin: Hashable, Sendable {
    /// The identity of the assessment that it is an extract of.
    public let project: String
    /// The SHA-256 of the last line of each of its journals, in their order. They say which state of it that was, and
    /// `cpo verify` prints them for the assessment itself.
    public let journals: [SHA256Digest]
    /// How much is left out.
    public let leftOut: Omissions

    /// The member of `project.json`, and of the manifest, that has it.
    static let member = "extractOf"

    init(project: String, journals: [SHA256Digest], leftOut: Omissions) {
        self.project = project
        self.journals = journals
        self.leftOut = leftOut
    }

    /// - Throws: `Damage.Kind`; a number that is missing counts as none.
    init(_ value: JSONValue) throws(Damage.Kind) {
        project = try (value["project"]?.string).or(bad: "extractOf.project")
        var journals: [SHA256Digest] = []
        guard let list = value["journals"], list.kind == .array else { throw .badField("extractOf.journals") }
        for journal in list.elements {
            journals.append(try journal.utf8.flatMap { SHA256Digest($0) }.or(bad: "extractOf.journals"))
        }
        self.journals = journals
        var leftOut = Omissions()
        guard let counts = value["leftOut"] else { throw .badField("extractOf.leftOut") }
        for (name, count) in counts.members.named {
            guard let part = name.string.flatMap({ Omissions.Part(rawValue: $0) }) else { continue }
            leftOut[part] = max(0, count.integer ?? 0)
        }
        self.leftOut = leftOut
    }

    /// Writes it as an object.
    package func write(to writer: inout JSONWriter) {
        writer.object { extract in
            extract.member("project", project)
            extract.key("journals")
            extract.array { list in for digest in journals { list.string(digest.description) } }
            extract.key("leftOut")
            extract.object { counts in
                for part in Omissions.Part.allCases { counts.member(part.rawValue, leftOut[part]) }
            }
        }
    }
}
