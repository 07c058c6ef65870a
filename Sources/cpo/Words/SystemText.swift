import Glibc
import Wording

/// Error numbers of the operating system in words.
enum SystemText {
    static func reason(_ code: Int32) -> Phrase {
        switch code {
        case EACCES, EPERM: Phrase("permission denied", "keine Berechtigung")
        case ENOENT: Phrase("there is no such file or directory", "diese Datei oder dieses Verzeichnis gibt es nicht")
        case ENOTDIR: Phrase("a part of the path is no directory", "ein Teil des Pfads ist kein Verzeichnis")
        case EISDIR: Phrase("it is a directory", "das ist ein Verzeichnis")
        case ENOSPC: Phrase("the disk is full", "der Datenträger ist voll")
        case EDQUOT: Phrase("your quota of disk space is used up", "Ihr Speicherkontingent ist erschöpft")
        case EFBIG:
            Phrase("a limit on the size of files is reached", "die zulässige Dateigröße ist erreicht")
        case EROFS: Phrase("the file system is read-only", "das Dateisystem lässt nur Lesen zu")
        case EIO: Phrase("the device reports an error", "das Gerät meldet einen Fehler")
        case ELOOP:
            Phrase("it is a symbolic link, or too many of them", "das ist ein symbolischer Link, oder es sind zu viele")
        case EMFILE, ENFILE: Phrase("too many files are open", "zu viele Dateien sind geöffnet")
        case ENAMETOOLONG: Phrase("the name is too long", "der Name ist zu lang")
        default: .same(String(cString: strerror(code)))
        }
    }
}
