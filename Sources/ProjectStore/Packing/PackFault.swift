/// Why a packed file is refused. Paths are those inside it.
public enum PackFault: Error, Hashable, Sendable {
    /// It is no archive of the kind that this program writes.
    case notAPack
    /// Its end is missing.
    case truncated
    /// What stands at this offset, in bytes, is damaged or written by another program.
    case damaged(offset: Int)
    /// This many bytes follow after its end.
    case trailing(bytes: Int)

    /// A path would lead out of the directory: it begins with a slash.
    case absolutePath(String)
    /// A path would lead out of the directory: it contains `..`.
    case upwardPath(String)
    /// This is no path of an assessment.
    case foreignPath(String)
    /// Only plain files may be in it, and this is something else.
    case notAFile(String, FileKind)
    /// Two paths are the same, or differ only in upper and lower case or in how Unicode encodes letters.
    case samePath(String, String)

    /// The manifest, which says what is in it, is missing.
    case noManifest
    /// The manifest is longer than the limit.
    case longManifest(bytes: Int, limit: Int)
    /// The manifest is not JSON; the problem is the parser's, in English, at this many bytes from the beginning.
    case notJSON(problem: String, offset: Int)
    /// The field of this name in the manifest is missing, or has a value that it cannot have.
    case badField(String)
    /// The manifest does not name this file.
    case notInManifest(String)
    /// The manifest, or every assessment, names this file, and it is not there.
    case missing(String)
    /// The file has another size than the manifest says.
    case otherSize(String, found: Int, expected: Int)
    /// The file has another content than the manifest says.
    case otherContent(String, found: SHA256Digest, expected: SHA256Digest)
}
