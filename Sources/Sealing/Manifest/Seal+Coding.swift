import AssessmentModel
import JSON
import ProjectStore

extension Seal {
    /// The one form that the manifest has: JSON indented by two spaces, members in this order, and a line feed at its
    /// end.
    package var encoded: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { seal in
            seal.member("format", Self.format)
            seal.member("namespace", Self.namespace)
            seal.member("project", project)
            seal.member("name", name)
            seal.key("subject")
            seal.object { member in
                member.member("name", subject.name)
                member.member("kind", subject.kind.rawValue)
                member.member("role", subject.role.rawValue)
            }
            seal.key("sealed")
            seal.object { member in
                member.member("at", sealed.at.text)
                member.member("by", sealed.by)
            }
            seal.key("journals")
            seal.array { list in
                for journal in contents.journals {
                    list.object { member in
                        member.member("file", journal.file)
                        member.member("events", journal.events)
                        member.member("last", journal.last.description)
                    }
                }
            }
            seal.key("files")
            seal.array { list in
                for file in contents.files {
                    list.object { member in
                        member.member("path", file.path)
                        member.member("bytes", file.bytes)
                        member.member("sha256", file.digest.description)
                    }
                }
            }
            seal.key("earlier")
            seal.array { list in for digest in earlier { list.string(digest.description) } }
            seal.key("figures")
            if let figures { figures.write(to: &seal) } else { seal.null() }
        }
        return writer.bytes + [0x0A]
    }

    /// Reads a manifest. Nothing but the bytes that this program would write for the same values is accepted.
    ///
    /// - Throws: `SealFault`.
    package init(_ bytes: [UInt8]) throws(SealFault) {
        let value: JSONValue
        do throws(JSONSyntaxError) { value = try JSONParser().parse(bytes) } catch {
            throw .notJSON(problem: error.problem, offset: error.offset)
        }
        // This comes first, because a later format may have changed the rest.
        if let found = value["format"]?.integer, found > Self.format {
            throw .newerFormat(found: found, known: Self.format)
        }
        guard value["format"]?.integer == Self.format else { throw .badField("format") }
        guard value["namespace"]?.string == Self.namespace else { throw .badField("namespace") }
        project = try Self.member("project", value["project"]?.string)
        let nameMember = try Self.member("name", value["name"])
        name = nameMember.isNull ? nil : try Self.member("name", nameMember.string)
        subject = try Self.subject(value["subject"])
        let sealed = value["sealed"]
        self.sealed = Origin(
            at: try Self.member("sealed.at", sealed?["at"]?.utf8.flatMap { Timestamp($0) }),
            by: try Self.member("sealed.by", sealed?["by"]?.string))
        contents = ProjectContents(
            journals: try Self.journals(value["journals"]), files: try Self.files(value["files"]))
        earlier = try Self.list("earlier", value["earlier"]) { element throws(SealFault) in
            try Self.member("earlier", element.utf8.flatMap { SHA256Digest($0) })
        }
        let figures = try Self.member("figures", value["figures"])
        self.figures = figures.isNull ? nil : try SealedFigures(figures)
        guard contents.isWellFormed else { throw .badField("journals, files") }
        guard encoded == bytes else { throw .notCanonical }
    }

    static func member<Value>(_ name: String, _ value: Value?) throws(SealFault) -> Value {
        guard let value else { throw .badField(name) }
        return value
    }

    /// A number that counts something.
    static func count(_ name: String, _ value: JSONValue?) throws(SealFault) -> Int {
        guard let number = value?.integer, number >= 0 else { throw .badField(name) }
        return number
    }

    static func list<Element>(
        _ name: String, _ value: JSONValue?, _ element: (JSONValue) throws(SealFault) -> Element
    ) throws(SealFault) -> [Element] {
        guard let value, value.kind == .array else { throw .badField(name) }
        var list: [Element] = []
        list.reserveCapacity(value.count)
        for member in value.elements { list.append(try element(member)) }
        return list
    }

    private static func subject(_ value: JSONValue?) throws(SealFault) -> Subject {
        Subject(
            name: try member("subject.name", value?["name"]?.string),
            kind: try member("subject.kind", value?["kind"]?.string.flatMap { Subject.Kind(rawValue: $0) }),
            role: try member("subject.role", value?["role"]?.string.flatMap { Subject.Role(rawValue: $0) }))
    }

    private static func journals(_ value: JSONValue?) throws(SealFault) -> [ProjectContents.Journal] {
        try list("journals", value) { journal throws(SealFault) in
            let events = try count("journals.events", journal["events"])
            // A journal without a line says nothing, and is not sealed.
            guard events > 0 else { throw .badField("journals.events") }
            return ProjectContents.Journal(
                file: try member("journals.file", journal["file"]?.string), events: events,
                last: try member("journals.last", journal["last"]?.utf8.flatMap { SHA256Digest($0) }))
        }
    }

    private static func files(_ value: JSONValue?) throws(SealFault) -> [ProjectContents.File] {
        try list("files", value) { file throws(SealFault) in
            ProjectContents.File(
                path: try member("files.path", file["path"]?.string), bytes: try count("files.bytes", file["bytes"]),
                digest: try member("files.sha256", file["sha256"]?.utf8.flatMap { SHA256Digest($0) }))
        }
    }
}
