import ZIP

/// The documents of a file in ReqIF, which may be an archive of several.
struct ReqIFSource {
    let roots: [XMLElement]
    /// The names of other files in the archive.
    let attachments: [String]

    /// The documents of an archive; nil if it has none, as a workbook. Source: OMG ReqIF 1.2, the exchange as an
    /// archive.
    init?(archive file: ImportFile) throws(ImportError) {
        guard ZIPArchive.recognises(file.bytes) else { return nil }
        let archive = ZIPArchive(file.bytes, limit: ImportJob.mostBytes)
        let found: (wanted: [String: [UInt8]], others: [String])
        do throws(ZIPArchive.Fault) {
            found = try archive.files { $0.lowercased().hasSuffix(".reqif") }
        } catch {
            throw ImportError(error, in: file.name, limit: archive.limit)
        }
        guard !found.wanted.isEmpty else { return nil }
        var roots: [XMLElement] = []
        for (name, bytes) in found.wanted.sorted(by: { $0.key < $1.key }) {
            let place = "\(file.name)/\(name)"
            let root: XMLElement
            do throws(XMLParser.Fault) { root = try XMLParser.xml(bytes) } catch { throw ImportError(error, in: place) }
            guard ReqIFContent.recognises(root) else { throw .notOfFormat(file: place, .reqif) }
            roots.append(root)
        }
        self.roots = roots
        attachments = found.others.filter { !$0.hasSuffix("/") }
    }

    init(root: XMLElement) {
        roots = [root]
        attachments = []
    }
}
