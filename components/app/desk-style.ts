/** The longer style sheet, fetched with the first view that needs it. */
import '../../assets/desk.css'
