"""Every error that a person can meet.

    PreconiseError
    ├── SettingsError
    │   ├── UnknownSetting          a key that no setting has
    │   ├── InvalidSetting          a value that a setting cannot take
    │   ├── InvalidGlossary         one's own glossary.toml is not as expected
    │   └── InvalidThemes           one's own themes.toml is not as expected
    ├── QuestionError
    │   ├── EmptyQuestion
    │   ├── QuestionTooLong
    │   └── InvalidQuestionFile     a batch, question set or quotes file that is not as expected
    ├── ReadingError                one file of the corpus cannot be read; the build goes on
    │   ├── UnsupportedFormat
    │   ├── OutdatedFormat          a format of old programs, or of one program alone
    │   ├── UnreadableFile
    │   ├── ScannedDocument         pictures of pages, without text
    │   ├── DamagedText             pages whose stored text makes no words
    │   ├── DamagedFile             cut short, or not what it claims to be
    │   ├── PasswordNeeded
    │   ├── UnsafeFile              made to swell, or to draw in other files
    │   ├── UnknownEncoding
    │   ├── EmptyDocument
    │   ├── DocumentTooLarge        a dump of data rather than a document
    │   ├── ReadingTookTooLong
    │   ├── TooMuchMemory
    │   ├── ReaderCrashed           the program that reads the file ended without a word
    │   ├── DuplicatePath           a name that differs from another only in how its accents are stored
    │   ├── InvalidMetadata
    │   ├── OriginalMissing         the file of an indexed document is no longer there
    │   ├── OriginalChanged         it is not the file that was indexed
    │   └── PageNotDrawn
    ├── CorpusError
    │   ├── CorpusNotFound
    │   ├── CorpusEmpty
    │   └── NothingReadable
    ├── EncoderError
    │   ├── EmbeddedModelMissing
    │   ├── ModelNotFound
    │   ├── EncoderBackendUnavailable
    │   └── PassageTooLong          would have been truncated
    ├── StoreError
    │   ├── IndexNotFound
    │   ├── IndexDamaged
    │   ├── IndexStale              built with another model or format
    │   ├── IndexInaccessible       no right to it, or a full disk
    │   ├── BuildInProgress
    │   └── NothingToRollBack
    ├── KeepingError                the corpus cannot be changed as asked
    │   ├── DocumentNotFound
    │   ├── CorpusNotWritable       no right to it, or a full disk
    │   ├── NothingToRestore        the bin was emptied meanwhile
    │   ├── InvalidDate
    │   └── InvalidLink
    ├── FetchError                  a document cannot be added from the web
    │   ├── InvalidAddress          not complete, with a password, or with another port
    │   ├── NotHttps
    │   ├── HostUnknown             the name leads nowhere, or there is no network
    │   ├── PrivateAddress          the name leads to a computer that is not on the public internet
    │   ├── HostUnreachable
    │   ├── CertificateRefused
    │   ├── PageRefused             the site answers, but not with the page
    │   ├── TooManyRedirects
    │   ├── FileTooLarge
    │   ├── FetchTookTooLong
    │   └── FormatNotFetched        not a document of a format that is read
    ├── ExportError
    │   ├── UnknownExportFormat
    │   └── InvalidDossier          a file to check that holds no quotes of a dossier
    ├── BasketError
    │   ├── BasketDamaged
    │   └── BasketInaccessible
    └── FeedbackInaccessible        no right to the file of judgements, or a full disk

An error carries no sentence: its class names an entry of the catalogue (``locales/*/errors.toml``), where the message
and the hint stand in each language of the interface, and ``values`` fill the entry's placeholders.
"""

from __future__ import annotations


class PreconiseError(Exception):
    """The base of every error that is told to a person in one sentence, with a hint."""

    def __init__(self, **values: object) -> None:
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(self.key, self.values)

    @property
    def key(self) -> str:
        """The entry of the message catalogue."""
        return type(self).__name__


class SettingsError(PreconiseError):
    """Settings that cannot be used."""


class UnknownSetting(SettingsError):
    """A settings file or environment variable names a setting that does not exist."""


class InvalidSetting(SettingsError):
    """A setting has a value of the wrong sort."""


class InvalidGlossary(SettingsError):
    """The glossary of one's own cannot be read, or an entry of it is not as expected."""


class InvalidThemes(SettingsError):
    """The themes of one's own cannot be read, or one of them is not as expected."""


class QuestionError(PreconiseError):
    """A question that cannot be searched."""


class EmptyQuestion(QuestionError):
    """The question holds no word."""


class QuestionTooLong(QuestionError):
    """The question is longer than the encoder reads: part of it would be ignored."""


class InvalidQuestionFile(QuestionError):
    """A file of questions or quotes is missing, or a line of it is not as expected."""


class ReadingError(PreconiseError):
    """One file cannot be read; the rest of the corpus can."""


class UnsupportedFormat(ReadingError):
    """No reader for this sort of file."""


class OutdatedFormat(ReadingError):
    """A format that only the program which made the file reads; that program can save it as another."""


class UnreadableFile(ReadingError):
    """The operating system refuses the file."""


class DamagedFile(ReadingError):
    """The file is cut short, or its bytes are not those of its format."""


class ScannedDocument(ReadingError):
    """The file holds nothing but pictures of pages, and nothing reads them."""


class DamagedText(ReadingError):
    """The text that the file stores for its pages makes no words, though they look well."""


class PasswordNeeded(ReadingError):
    """The file opens with a password only."""


class UnsafeFile(ReadingError):
    """The file is made so as to swell beyond any document, or to draw in other files."""


class UnknownEncoding(ReadingError):
    """The bytes of a text file follow no encoding that is read."""


class EmptyDocument(ReadingError):
    """The file holds no text that can be quoted."""


class DocumentTooLarge(ReadingError):
    """The file, or the text in it, is larger than any document that people read."""


class ReadingTookTooLong(ReadingError):
    """Reading the file was stopped after the longest time that a document may take."""


class TooMuchMemory(ReadingError):
    """Reading the file takes more memory than a document may."""


class ReaderCrashed(ReadingError):
    """The process that read the file ended without a result."""


class DuplicatePath(ReadingError):
    """Two files have the same path in Unicode form NFC; the second is left out."""


class InvalidMetadata(ReadingError):
    """The front matter or the sidecar cannot be understood."""


class OriginalMissing(ReadingError):
    """The file of a document that is indexed is no longer in the corpus."""


class OriginalChanged(ReadingError):
    """The file of a document, or what is noted beside it, is not what was indexed."""


class PageNotDrawn(ReadingError):
    """A page of a PDF file cannot be shown as it is printed."""


class CorpusError(PreconiseError):
    """The folder of documents cannot be used."""


class CorpusNotFound(CorpusError):
    """The folder of documents is not there, or is not a folder."""


class CorpusEmpty(CorpusError):
    """The folder holds no document."""


class NothingReadable(CorpusError):
    """The folder holds documents, none of which could be read."""


class EncoderError(PreconiseError):
    """The embedding model cannot be used."""


class EmbeddedModelMissing(EncoderError):
    """The package that carries the embedded model is not installed, or its file is damaged."""


class ModelNotFound(EncoderError):
    """The model that the settings name is not on this computer."""


class EncoderBackendUnavailable(EncoderError):
    """OpenVINO is to compute the embeddings, and does not run here or does not serve the model."""


class PassageTooLong(EncoderError):
    """A passage is longer than the encoder reads: part of it would be ignored."""


class StoreError(PreconiseError):
    """The index cannot be used."""


class IndexNotFound(StoreError):
    """No index has been built here."""


class IndexDamaged(StoreError):
    """A file of the index fails its checksum."""


class IndexStale(StoreError):
    """The index was built with another model, or by another version."""


class IndexInaccessible(StoreError):
    """The operating system refuses to read or write the index: missing rights, a full disk."""


class BuildInProgress(StoreError):
    """Another build is writing the index."""


class NothingToRollBack(StoreError):
    """No earlier build is kept."""


class KeepingError(PreconiseError):
    """The corpus cannot be changed as a person asked."""


class DocumentNotFound(KeepingError):
    """The corpus holds no document of this path, or not any more."""


class CorpusNotWritable(KeepingError):
    """The operating system refuses to write the corpus: missing rights, a full disk."""


class NothingToRestore(KeepingError):
    """The bin does not hold the document any more."""


class InvalidDate(KeepingError):
    """What was typed as a date is none of the calendar."""


class InvalidLink(KeepingError):
    """What was typed as the address of a document is no address of the web."""


class FetchError(PreconiseError):
    """A document cannot be added from the web."""


class InvalidAddress(FetchError):
    """The address is not complete, names a visitor or a port of its own."""


class NotHttps(FetchError):
    """The address does not begin with https: anyone on the way could change what is sent."""


class HostUnknown(FetchError):
    """The name of the site leads nowhere, or there is no network to ask."""


class PrivateAddress(FetchError):
    """The name leads to a computer that is not on the public internet."""


class HostUnreachable(FetchError):
    """Nothing answers at the address, or the answer is cut short."""


class CertificateRefused(FetchError):
    """The site cannot prove that it is the one asked for."""


class PageRefused(FetchError):
    """The site answers, but not with the page."""


class TooManyRedirects(FetchError):
    """The site sends from page to page."""


class FileTooLarge(FetchError):
    """There is more than a document added from the app may hold."""


class FetchTookTooLong(FetchError):
    """The answer does not come, or comes too slowly."""


class FormatNotFetched(FetchError):
    """What the address gives is not a document of a format that is read."""


class ExportError(PreconiseError):
    """A dossier cannot be written."""


class UnknownExportFormat(ExportError):
    """The name of the dossier ends on no format that is written."""


class InvalidDossier(ExportError):
    """A file that holds no quotes of a dossier, or cannot be opened."""


class BasketError(PreconiseError):
    """The excerpts that were kept cannot be used."""


class BasketDamaged(BasketError):
    """The file of a basket is not as it was written; it is left as it is."""


class BasketInaccessible(BasketError):
    """The operating system refuses to read or write a basket."""


class FeedbackInaccessible(PreconiseError):
    """The operating system refuses to read or write what people think of the answers."""
