import JSON

/// The last member of a packed file: what is in it.
struct PackManifest: Hashable {
    static let path = "manifest.json"
    /// The format that this program writes, and the latest that it can read.
    static let format = 1
    /// A longer one is not read, in bytes.
    static let longest = 64 << 20

    /// A packed file.
    struct File: Hashable {
        let path: String
        let bytes: Int
        let digest: SHA256Digest
    }

    /// The identity of the assessment.
    let project: String
    /// Whether it was made to be published.
    var isPublic = false
    /// What the assessment is a public extract of; nil for a whole one.
    var extract: ExtractOrigin?
    /// The files, in the order of their paths' bytes.
    var files: [File] = []

    init(of project: String) { self.project = project }

    /// Reads a manifest.
    ///
    /// - Parameter location: the packed file, for messages.
    /// - Throws: `StoreError`; `newerFormat` if a later program wrote it.
    init(_ bytes: [UInt8], in location: String) throws(StoreError) {
        let value: JSONValue
        do throws(JSONSyntaxError) { value = try JSONParser().parse(bytes) } catch {
            throw .badPack(path: location, .notJSON(problem: error.problem, offset: error.offset))
        }
        // This comes first, because a later format may have changed the rest.
        if let found = value["format"]?.integer, found > Self.format {
            throw .newerFormat(path: location, found: found, known: Self.format)
        }
        do throws(PackFault) { self = try Self(value) } catch { throw .badPack(path: location, error) }
    }

    private init(_ value: JSONValue) throws(PackFault) {
        guard value["format"]?.integer == Self.format else { throw .badField("format") }
        guard let project = value["project"]?.string else { throw .badField("project") }
        guard let files = value["files"], files.kind == .array else { throw .badField("files") }
        self.init(of: project)
        if let value = value["public"] {
            guard let isPublic = value.bool else { throw .badField("public") }
            self.isPublic = isPublic
        }
        self.files.reserveCapacity(files.count)
        for file in files.elements {
            guard let path = file["path"]?.string else { throw .badField("files.path") }
            guard let bytes = file["bytes"]?.integer, bytes >= 0 else { throw .badField("files.bytes") }
            guard let digest = file["sha256"]?.utf8.flatMap({ SHA256Digest($0) }) else {
                throw .badField("files.sha256")
            }
            self.files.append(File(path: path, bytes: bytes, digest: digest))
        }
    }

    var encoded: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { manifest in
            manifest.member("format", Self.format)
            manifest.member("project", project)
            if isPublic { manifest.member("public", true) }
            if let extract {
                manifest.key(ExtractOrigin.member)
                extract.write(to: &manifest)
            }
            manifest.key("leftOut")
            manifest.array { list in for folder in PackPath.leftOut { list.string(folder) } }
            manifest.key("files")
            manifest.array { list in
                for file in files {
                    list.object { member in
                        member.member("path", file.path)
                        member.member("bytes", file.bytes)
                        member.member("sha256", file.digest.description)
                    }
                }
            }
        }
        return writer.bytes + [0x0A]
    }
}
