"""Which words are verbs of an API? The one room for them: data, and the forms that a word has.

English is what most titles are written in, so its verbs are told apart by how they are used; of other
languages only the common ones are known, and only where the word is nothing else.
"""

from __future__ import annotations

from functools import lru_cache

from postsmith.words import word_set

PLAIN = word_set(
    "abandon abort accept acknowledge acquire activate add adjust administer allow amend analyse analyze annotate"
    " anonymize append apply approve ask assess assign associate attach authenticate authorise authorize autocomplete"
    " bake ban begin bind blacklist brew bring browse calculate calibrate cancel categorize change choose classify clone"
    " collect combine compare compile compose compute configure confirm connect construct consume convert cook create"
    " customize deactivate deauthenticate deauthorise deauthorize debug decide decline decode decommission decompress"
    " decrease decrement decrypt deduplicate defer define del delete delist deliver demote deny deprecate deprovision"
    " dequeue deregister describe deselect destroy detach detect determine disable disallow disapprove disassociate"
    " discard disconnect discover disenroll dismiss dispatch dissociate distribute divide downgrade draw duplicate echo"
    " edit eject eliminate embed emit enable encode encrypt enforce enqueue enrich enrol enroll ensure enter enumerate"
    " erase escalate establish evaluate evict examine exclude execute expand expel expire explain explore expunge"
    " extend extract fetch finalize find finish flush forget format freeze fulfil fulfill generate get give go grant"
    " handle hibernate hide hydrate identify ignore impersonate implement import include increase increment infer"
    " inform ingest inherit init initialise initialize initiate inject insert inspect install instantiate integrate interact"
    " invalidate invoke join keepalive kill learn leave let liquidate list listen load locate login logoff logon logout"
    " maintain make manage merge migrate minify modify multiply navigate nominate normalize notify nullify obtain"
    " offboard onboard optimize orchestrate override overwrite parse perform persist ping populate postpone predict"
    " prepare prioritize proceed produce promote propagate propose protect provide provision prune publish purge put"
    " query quit reactivate reassign reauthorize rebalance reboot rebuild recalculate recall receive recognize"
    " recommend reconcile reconnect recover redact redeem redeliver redeploy reduce refine refresh regenerate reindex"
    " reinstall reinstate reject relate relinquish reload relocate remind remove rename render renew reopen reorder"
    " repay replace replicate reprocess rerequest rerun reschedule resend reset resign resize resolve respond restart"
    " restore restrict resubmit retire retract retrieve retry reveal revert revoke rewrite rm roll rollback rotate save"
    " say scrap scrape search see seed select send serialize serve set settle setup show shuffle shut sign signin"
    " signout signup simulate sit skip solve speak specify start stop strip submit subscribe substitute subtract"
    " suggest sum summarize suspend synchronise synchronize tear tell terminate throttle toggle transcribe transform"
    " translate transmit truncate try unapply unarchive unassign unattach unban unbind unblock unbookmark unclaim"
    " undelete undeploy undo unenroll unfavorite unfavourite unflag unfollow unfreeze unfriend unhide uninstall unlike"
    " unlink unload unlocalize unlock unmap unmark unmount unmute unpause unpin unprotect unpublish unreact unregister"
    " unreserve unsave unschedule unset unshare unsnooze unstar unsubscribe unsuspend untag unvote unwatch unwrap unzip"
    " update upgrade upload upsert use utilize validate verify void wait wake whitelist wipe withdraw write"
)
"""Verbs that are nouns hardly ever, or never at the beginning of a title."""

AUXILIARIES = word_set("am are can could did do does has have is should was were will")
"""Verbs that begin a sentence and say little within one."""

COMPOUNDS = word_set(
    "change echo format import list load login logon place query reset search set setup show signup start stop test"
    " update upload"
)
"""Plain verbs that are nouns within a title: `price list items`."""

UNSURE = COMPOUNDS | AUXILIARIES

CALLS = word_set(
    "activate add approve assign calculate cancel change check clone close complete confirm convert copy count create"
    " deactivate delete disable do edit enable execute export fetch find generate get import invite join leave list"
    " lock login logout make modify notify open process publish query register reject remove reset restart resume"
    " retrieve revoke run save search send set sign start stop submit subscribe suspend sync transfer trigger unlock"
    " unsubscribe update upload validate verify withdraw"
)
"""Verbs with their objects in one segment of a path: `/findByStatus`; `/restorePoints` are points."""

WITHIN = word_set(
    "export failover import reset run start stop sync update upload download search"
)
"""What is a verb before an object even within a title, where something is done: `jobs start job`."""

ENDS = word_set(
    "change import login lookup reset search setup signup start stop sync test update upload"
)
"""What stands behind its object: `file upload` uploads."""

EITHER = word_set(
    "archive back backup batch beep blink block book boost boot borrow broadcast build buy call capture cast charge"
    " check checkin checkout claim clean cleanup clear click close commit complete cool copy correct count crawl credit"
    " debit delegate demand deploy deposit dim discount donate download draft drop dump email empty end estimate"
    " exchange exit export fail failover favorite favourite fill filter fire fix flag fold follow force fork forward"
    " fund geocode gift hash heat help hire hold host hug input invest invite issue jump kick launch lease lend like"
    " link lock look lookup love mail map mark match measure message mint mirror mix monitor move mute offer open order"
    " own pack paint park patch pause pay pin place play plot poll post pour power present preset preview print process"
    " project pull pump purchase push quote raise rank rate react read rebase record redirect refer refund register"
    " release rent repair repeat replay reply report request reserve resume return retweet reverse review reward ring"
    " risk route run sample scale scan schedule score screen seal secure sell share shift ship snap snapshot sort spin"
    " split stake star store stream strike subject supply support swap switch sync tag target test text time touch"
    " trace track trade train transfer trash trigger tune turn tweet unstake view visit vote wager warn watch weigh"
    " withhold work wrap"
)
"""Verbs that are nouns or adjectives as often: what stands around them, method and path tell which."""

NOUNS = word_set(
    "access account address advance advertise alert amount answer appeal arrange assault attack attempt audit award"
    " balance base benefit bid bill blog bookmark branch brand buffer bundle burn cache campaign care catalog cause"
    " challenge channel chart chat clock code comment complaint compliment contact contract control cost cover crop"
    " cross curate cut cycle damage date deal debate default design detail diff display document dream drive earn"
    " emulate endorse engage enquire experience experiment favor fax feature feed file finance flow focus form frame"
    " gather grade greet group guide head heal hit hunt identity impact index inquire interest interview invoice item"
    " iterate keep label land limit live loan log margin market mask matter mention meter mine model name nest note"
    " notice object option outline output overlay page part permit phone pivot plan plug point pool position practice"
    " press price probe profile program progress promise prompt qualify quarantine question queue range rating reach"
    " reason recap recruit reference regard research resource rest result resupply rule sanction script segment"
    " sequence service session shape shorten shout signal sleep slice snooze sound source spend sponsor stage stamp"
    " state step stock stripe structure study surface survey tail task tax ticket tip title token top type value warm"
    " warrant wash wave wish witness worry yield zip"
)
"""Nouns that are verbs in a sentence only: `email a receipt`."""

NOUN_FORMS = word_set(
    "building drawing finding finishing listing lists opening meeting offering reading recording saving sets setting shows onboarding"
    " shutting tracking training wearing writing"
)
"""Forms of plain verbs that name things: `setting`, `lists`."""

SENTENCES = word_set("returns checks searches registers reads processes prints runs")
"""Forms of those that begin a sentence as often as they are many things: `Returns pet inventories`."""

_LISTS = word_set("lists sets shows")

READING = word_set(
    "check compare count download export filter list lookup match ping preview read scan sort test track validate"
    " verify view"
)
"""What a GET may do; all else of `EITHER` is a noun there: `open orders`."""

REMOVING = word_set(
    "abandon abort archive ban blacklist cancel clean cleanup clear close deactivate deauthenticate deauthorise"
    " deauthorize decline decommission del delete delist demote deny deprovision dequeue deregister deselect destroy"
    " detach disable disassociate discard disconnect disenroll dismiss dissociate drop eject eliminate empty end erase"
    " evict exclude exit expel expire expunge flush forget invalidate kick kill leave logoff logout nullify offboard"
    " prune purge quit recall redact reject release relinquish remove reset resign retire retract revert revoke rm"
    " rollback scrap signout stop strip subtract suspend tear terminate trash truncate unapply unarchive unassign"
    " unattach unban unbind unblock unbookmark unclaim undeploy undo unenroll unfavorite unfavourite unflag unfollow"
    " unfriend uninstall unlike unlink unload unlock unmap unmark unmount unmute unpin unpublish unreact unregister"
    " unreserve unsave unschedule unset unshare unstake unstar unsubscribe untag unvote unwatch void wipe withdraw"
)
"""Verbs that say that something is gone afterwards, or that it does not hold any longer."""

_TWO_WORDS = frozenset(
    {
        ("log", "out"),
        ("log", "off"),
        ("sign", "out"),
        ("sign", "off"),
        ("opt", "out"),
        ("take", "down"),
        ("tear", "down"),
        ("shut", "down"),
        ("turn", "off"),
        ("switch", "off"),
        ("un", "follow"),
        ("de", "activate"),
        ("de", "register"),
        ("dis", "connect"),
    }
)
"""Removing verbs of two words; the first alone does not remove."""

PARTICLES = word_set("in out on off up down back over away")
"""`log in`, `sign up`, `back up`, `roll back`: with one of these a word is a verb."""

DEEDS = {
    "acceptance": "accept",
    "activation": "activate",
    "addition": "add",
    "adjustment": "adjust",
    "allocation": "allocate",
    "approval": "approve",
    "assignment": "assign",
    "authentication": "authenticate",
    "authorisation": "authorise",
    "authorization": "authorize",
    "calculation": "calculate",
    "cancelation": "cancel",
    "cancellation": "cancel",
    "classification": "classify",
    "closure": "close",
    "completion": "complete",
    "confirmation": "confirm",
    "conversion": "convert",
    "creation": "create",
    "deactivation": "deactivate",
    "deallocation": "deallocate",
    "deletion": "delete",
    "deregistration": "deregister",
    "detection": "detect",
    "dismissal": "dismiss",
    "duplication": "duplicate",
    "enrollment": "enroll",
    "enrolment": "enrol",
    "estimation": "estimate",
    "evaluation": "evaluate",
    "execution": "execute",
    "fulfillment": "fulfill",
    "fulfilment": "fulfil",
    "generation": "generate",
    "identification": "identify",
    "initialisation": "initialise",
    "initialization": "initialize",
    "initiation": "initiate",
    "installation": "install",
    "modification": "modify",
    "reactivation": "reactivate",
    "recalculation": "recalculate",
    "recognition": "recognize",
    "reconciliation": "reconcile",
    "redemption": "redeem",
    "registration": "register",
    "rejection": "reject",
    "removal": "remove",
    "renewal": "renew",
    "replacement": "replace",
    "resumption": "resume",
    "retrieval": "retrieve",
    "reversal": "reverse",
    "revocation": "revoke",
    "submission": "submit",
    "subtraction": "subtract",
    "suspension": "suspend",
    "synchronisation": "synchronise",
    "synchronization": "synchronize",
    "termination": "terminate",
    "transformation": "transform",
    "translation": "translate",
    "transmission": "transmit",
    "uninstallation": "uninstall",
    "unsubscription": "unsubscribe",
    "validation": "validate",
    "verification": "verify",
}
"""What is done, as a noun: `User registration` registers."""

OBJECTS = NOUNS | word_set(
    "deposit discount draft email fund gift mail order project record refund sample stake store subject target transfer"
)
"""What a deed is done to, if a title says no more: `order cancellation`; `download translation` downloads."""

_FOREIGN = word_set(
    # Spanish
    "abrir activar actualiza actualizar actualizo agrega agregar anadir anular aprobar asignar borra borrar busca buscar cambiar"
    " cancelar cargar cerrar confirmar consulta consultar crea crear descargar desactivar devolver edita editar elimina"
    " eliminar enviar generar guardar iniciar ingresar insertar leer listar modifica modificar mostrar obten obtener obtiene"
    " quitar realizar rechazar recuperar registrar subir traer validar verificar"
    # Portuguese
    " adicionar alterar apagar aprovar ativar atualiza atualizar baixar buscar cadastra cadastrar consultar criar cria deletar"
    " desativar emitir enviar excluir exibir gerar incluir inserir listar obter pegar recuperar remover salvar trazer"
    # French
    " activer afficher ajouter annuler chercher connecter consulter creer desactiver effacer envoyer generer lire lister"
    " mettre modifier obtenir rechercher recuperer refuser rejeter retirer supprime supprimer telecharger valider"
    " verifier"
    # German
    " abfragen abrufen offnen schliessen abschicken absenden aendern aktivieren aktualisieren andern anlegen anmelden anzeigen auflisten bearbeiten"
    " beenden bestatigen deaktivieren entfernen erstellen erzeugen hinzufugen hochladen holen laden lesen loschen"
    " senden speichern starten suchen verschieben"
    # Italian, Dutch
    " aggiornare aggiungere aggiungi aggiorna cancella cancellare cercare creare elimina eliminare inserisci leggere"
    " modificare ottenere ottieni rimuovere rimuovi aanmaken bewerken bijwerken ophalen toevoegen verwijderen wijzigen zoeken"
    # Polish, Turkish
    " aktualizuj dodaj edytuj pobierz pokaz stworz usun utworz wyslij wyszukaj zaktualizuj ekle getir guncelle kaydet"
    " listele olustur sil"
    # Russian, Ukrainian
    " добавить завершить закрыть изменить найти обновить отменить отправить очистить получить создать сохранить удалить"
    " видалити додати змінити оновити отримати створити"
)
_FOREIGN_REMOVING = word_set(
    "anular apagar borra borrar cancelar cerrar deletar desactivar desativar elimina eliminar excluir quitar remover"
    " annuler desactiver effacer retirer supprime supprimer beenden deaktivieren entfernen loschen"
    " cancella cancellare eliminare rimuovere rimuovi verwijderen usun sil"
    " завершить закрыть отменить очистить удалить видалити"
)
_UNSPACED_REMOVING = tuple(
    "删除 刪除 移除 取消 清空 注销 削除 解除 삭제 취소 제거".split()
)
_UNSPACED = (
    *_UNSPACED_REMOVING,
    *"获取 取得 查询 查詢 查看 创建 新建 新增 添加 更新 修改 编辑 保存 提交 上传 下载 登录 登錄 发送 搜索 列出 导出 导入".split(),
    *"作成 追加 登録 変更 検索 一覧 送信 조회 생성 등록 수정 변경 추가 검색 가져오기 로그인".split(),
)
"""Verbs of scripts that are written without blanks, or where they stick to their noun."""

ADVERBS = word_set(
    "bulk batch mass multi soft hard permanently please to now then also again auto re un pre manually automatically"
    " successfully quickly temporarily async asynchronously"
)
"""What stands before a verb and is none: `bulk update users`, `permanently delete`."""

ARTICLES = word_set(
    "a an the all any my your our this that these those every each multiple several"
)
"""What follows a verb, and no noun: `order a pizza`, `book the room`."""

LINKS = word_set(
    "about after against and as at before behind between but by during for from how if in into like of off on or out"
    " over since such than to under until up upon via what when where which while who why with within without"
)
"""What stands between the parts of a title."""

SMALL = LINKS | word_set(
    "all another any both each every including just less minus more most near new no not old one only other per plus post some then total"
)
"""Words before an article that are no verbs: `for the user`, `not a verb`."""

HEADS = word_set(
    "by count counts endpoint for from history id ids in link list log logs of on parameter parameters result results"
    " summary type types url via with without"
)
"""What makes a noun of a verb before it: `order history`, `search results`, `list of users`."""


_ES = ("ches", "shes", "sses", "xes", "zzes", "oes")


@lru_cache(maxsize=8192)
def bases(word: str) -> tuple[str, ...]:
    """What a form may come from, as a verb: `creates`, `creating` and `created` are of `create`."""
    found: list[str] = []
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    elif word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-2] if word.endswith(_ES) else word[:-1])
    for end in ("ing", "ed"):
        stem = word.removesuffix(end)
        if stem != word and len(stem) > 1:
            found += [stem, f"{stem}e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if end == "ed" and stem[-1] == "i":
                found.append(f"{stem[:-1]}y")
    return tuple(found)


@lru_cache(maxsize=8192)
def is_plain(word: str) -> bool:
    """True for a verb that is hardly ever a noun, `unsnooze` and `recompute` among them."""
    if word in PLAIN or word in AUXILIARIES:
        return True
    if word.startswith("un") and word[2:] in PLAIN | EITHER | NOUNS:
        return True
    return word.startswith("re") and word[2:] in PLAIN and word not in EITHER


def of_plain(word: str) -> str:
    """The plain verb that a word is a form of, `""` for none; `archived tasks` are tasks, so no past tense."""
    if is_plain(word):
        return word
    if word.endswith("ed") or word in NOUN_FORMS:
        return ""
    return next(filter(is_plain, bases(word)), "")


def imperative(word: str) -> str:
    """The verb that a word at the beginning of a title is a form of: `get` of `gets` and `getting`, else itself."""
    plain = of_plain(word)
    if plain or not (word.endswith("ing") or word in SENTENCES or word in _LISTS):
        return plain or word
    known = PLAIN | EITHER | NOUNS
    return next((base for base in bases(word) if base in known), word)


def past_of(word: str) -> str:
    """The plain verb that a word is the past tense of: `create` of `created`; `""` for none."""
    return next(filter(is_plain, bases(word)), "") if word.endswith("ed") else ""


def is_read(word: str) -> bool:
    """True for a plain verb, or one of another language, in any form: what no name of a thing begins with."""
    return bool(of_plain(word)) or word in _FOREIGN


def is_foreign(word: str) -> bool:
    """True for a verb of another language than English, as far as such are known."""
    return word in _FOREIGN or any(verb in word for verb in _UNSPACED)


def removes(word: str, after: str = "") -> bool:
    """True for a form of a verb that removes, `after` being the word behind it: `log out`."""
    if (word, after) in _TWO_WORDS or word in _FOREIGN_REMOVING:
        return True
    if any(verb in word for verb in _UNSPACED_REMOVING):
        return True
    forms = (word,) if word.endswith("ed") else (word, *bases(word))
    return any(form in REMOVING or form.startswith("un") for form in forms if form)
