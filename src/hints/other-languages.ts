/**
 * How scripts say in other languages than English that something is not there, and that something failed: sources of
 * patterns without regard to case. Words that also announce the usual ("no application is running") are left out.
 */
export const notThere =
  '존재하지 않|찾을 수 없|存在しません|見つかりません|不存在|找不到|未找到|no existe|no se encontr|não encontr|introuvable|nicht gefunden|\\bfehlt\\b|не найден'

export const failed = [
  '실패|오류|에러|배포.{0,10}중단|거부|초과|못했|안 (?:떴|됐|됨|뜸)|않았습니다|되지 않음|불가(?!피)|응답 없음',
  '失敗|エラー|拒否|中止|異常|タイムアウト(?!を|: ?\\d)|できません',
  '失败|错误|无法|拒绝|超时(?!时间|: ?\\d)|异常|未能|不能|中止|錯誤|無法|逾時(?!時間)|拒絕',
  'no se p(?:udo|uede)|\\bfall(?:ó|aron|ado)|denegad[oa]|imposible|agotado',
  '\\berro\\b|\\bfalh(?:a|ou)\\b|não foi possível|negad[oa]\\b|esgotado',
  '\\berreur|échec|échoué|impossible d|refusée?\\b|dépassé',
  'fehler(?!frei|los)|fehlgeschlagen|abbruch|abgebrochen|verweigert|gescheitert|konnte nicht|nicht möglich|zeitüberschreitung',
  'не удалось|ошибк|невозможно|отказано|превышен|не отвечает|сбой',
].join('|')

/** How scripts say that nothing failed, with words of failure. */
export const nothingFailed = `(?:${failed})(?:[가는]? ?없|は?(?:な|あり)|: ?0(?![x\\d]))|(?:没有|无|\\b(?:keine?|ohne|sans|aucune|sem|nenhum|0)) ?(?:${failed})`
