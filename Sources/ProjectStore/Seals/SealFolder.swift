/// The names in the folder of seals: `seals/SHA256/…`, where each folder is named after the manifest in it, and each
/// signature and time stamp after its own content. So two copies of a project never have different files of one name.
package enum SealFolder {
    /// The folder of all seals.
    package static let name = "seals"
    /// The file that says what was sealed.
    package static let manifest = "manifest.json"

    /// What can lie beside a manifest.
    package enum Attachment: String, Hashable, Sendable, CaseIterable {
        /// An armoured signature of ssh-keygen.
        case signature = "sig"
        /// A time stamp reply of RFC 3161.
        case timestamp = "tsr"
    }

    /// The largest manifest that is read, in bytes. It has about 200 for a file of evidence.
    package static let longestManifest = 16 << 20
    /// The largest signature or time stamp that is read, in bytes.
    package static let longestAttachment = 1 << 18

    static func folder(of digest: SHA256Digest) -> String { "\(name)/\(digest)" }

    /// The path of a seal's manifest inside the project.
    package static func manifest(of digest: SHA256Digest) -> String { "\(folder(of: digest))/\(manifest)" }

    /// The path of something beside a manifest.
    package static func path(of attachment: Attachment, _ content: SHA256Digest, in seal: SHA256Digest) -> String {
        "\(folder(of: seal))/\(content).\(attachment.rawValue)"
    }

    /// What a file of a seal is, judging by its name: its digest and kind; nil if it has no name that the program
    /// gives.
    static func attachment(_ name: String) -> (kind: Attachment, digest: SHA256Digest)? {
        for kind in Attachment.allCases where name.hasSuffix(".\(kind.rawValue)") {
            return SHA256Digest(String(name.dropLast(kind.rawValue.count + 1))).map { (kind, $0) }
        }
        return nil
    }

    /// The digest that a file has to have to be what its path says: that of the folder for a manifest; nil for a path
    /// that does not belong into the folder of seals.
    static func expectedDigest(seal: String, file: String) -> SHA256Digest? {
        guard let seal = SHA256Digest(seal) else { return nil }
        return file == manifest ? seal : attachment(file)?.digest
    }

    /// The largest content of a file that is read, in bytes.
    static func limit(ofFile name: String) -> Int { name == manifest ? longestManifest : longestAttachment }
}
